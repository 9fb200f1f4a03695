/** An office as a text gives it to somebody, read into its parts, so that each can be right or wrong. */
import type { Span } from './span.js';

export type Tense = 'now' | 'former' | 'then' | 'future';

export interface Title extends Span {
  /** Canonical: `minority-leader`, `secretary-of-state`; null where only a party, state or country is given. */
  readonly rank: string | null;
  readonly body: 'senate' | 'house' | null;
  readonly party: 'Republican' | 'Democratic' | 'independent' | null;
  readonly state: string | null;
  readonly country: string | null;
  /** Whose: `Kremlin` in `Kremlin spokesman`, `Obama` in `Obama's vice president`. */
  readonly of: string | null;
  readonly tense: Tense;
  /** Not the office itself: held for a time (`acting`, `interim`), or under its holder (`deputy`, `assistant`). */
  readonly lesser: 'acting' | 'deputy' | null;
  /** Where the words that name each part stand. */
  readonly parts: Readonly<Partial<Record<'rank' | 'body' | 'party' | 'state' | 'country', Span>>>;
}

/** A title while it is read. */
export type TitleDraft = {
  -readonly [Key in Exclude<keyof Title, keyof Span | 'parts'>]: Title[Key];
} & { parts: { -readonly [Key in keyof Title['parts']]: Title['parts'][Key] } };

/** What was read, and where it stands. */
export const titleOf = (draft: TitleDraft, { start, end }: Span): Title => ({
  rank: draft.rank,
  body: draft.body,
  party: draft.party,
  state: draft.state,
  country: draft.country,
  of: draft.of,
  tense: draft.tense,
  lesser: draft.lesser,
  parts: draft.parts,
  start,
  end,
});

/** A title that says nothing yet. */
export const emptyTitle = (): TitleDraft => ({
  rank: null,
  body: null,
  party: null,
  state: null,
  country: null,
  of: null,
  tense: 'now',
  lesser: null,
  parts: {},
});
