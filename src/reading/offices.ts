/**
 * Offices as news English gives them to people: `Senate Minority Leader`, `the Russian foreign minister`, `R-La.`,
 * `a Louisiana Republican`, `Putin's spokesman`. A title is read into its parts, so that each can be right or wrong.
 */
import { countries, states } from './lexicon/places.js';
import { RANKS } from './lexicon/ranks.js';
import { Phrases } from './phrases.js';
import type { Span } from './span.js';
import { type Token, tokenize } from './tokens.js';

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

const lowers = (phrase: string): string[] => tokenize(phrase).map((token) => token.lower);
const lower = (token: Token): string => token.lower;

interface RankEntry {
  readonly rank: string;
  readonly body: Title['body'];
  readonly country: string | null;
}

const ranks = new Phrases<RankEntry>();
for (const line of RANKS.trim().split('\n')) {
  const [head = '', phrases = ''] = line.split(' = ');
  const [rank = '', ...more] = head.split(' ');
  const body = more.includes('senate') ? 'senate' : more.includes('house') ? 'house' : null;
  const country = more.includes('us') ? 'United States' : null;
  const entry: RankEntry = { rank, body, country };
  for (const phrase of phrases.split(', ')) ranks.add(lowers(phrase), entry);
}

type Place = { readonly kind: 'country' | 'state'; readonly name: string };
const places = new Phrases<Place>();
for (const country of countries) {
  const place: Place = { kind: 'country', name: country.name };
  for (const word of [...country.names, ...country.peoples]) places.add(lowers(word), place);
}
const stateByAbbreviation = new Map<string, string>();
for (const state of states) {
  places.add(lowers(state.name), { kind: 'state', name: state.name });
  for (const short of state.abbreviations) {
    stateByAbbreviation.set(short.toLowerCase().replace(/\./g, ''), state.name);
    if (short.includes('.')) places.add(lowers(short), { kind: 'state', name: state.name });
  }
}

const PARTIES: Readonly<Record<string, Title['party']>> = {
  republican: 'Republican',
  republicans: 'Republican',
  gop: 'Republican',
  democrat: 'Democratic',
  democratic: 'Democratic',
  democrats: 'Democratic',
  independent: 'independent',
};
const TENSES: ReadonlyMap<string, Tense> = new Map([
  ['former', 'former'],
  ['ex', 'former'],
  ['onetime', 'former'],
  ['retired', 'former'],
  ['late', 'former'],
  ['then', 'then'],
  ['incoming', 'future'],
  ['elect', 'future'],
]);
const PASSED = new Set(
  'current now sitting longtime veteran senior junior top ranking first new second no 2 1 leading fellow embattled freshman moderate conservative liberal progressive outspoken wartime powerful'.split(
    ' ',
  ),
);
const BODIES: Readonly<Record<string, Title['body']>> = { senate: 'senate', house: 'house' };
const DETERMINERS = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'our', 'my']);

const isTitleWord = (token: Token | undefined): boolean => token !== undefined && token.kind !== 'mark';

/** `R-La.`, `D-N.Y.`, `R-Texas` as one token; `R` and `S.C.` as two. */
export function partyState(token: Token): Pick<Title, 'party' | 'state'> | null {
  const match = /^([RDI])-(.+)$/.exec(token.text);
  const letter = match?.[1] ?? (/^[RDI]$/.test(token.text) ? token.text : null);
  if (letter === null) return null;
  const short = (match?.[2] ?? '').toLowerCase().replace(/\./g, '');
  const state =
    stateByAbbreviation.get(short) ?? states.find((s) => s.name.toLowerCase() === short)?.name ?? null;
  if (match !== null && state === null) return null;
  return { party: letter === 'R' ? 'Republican' : letter === 'D' ? 'Democratic' : 'independent', state };
}

interface Draft {
  rank: string | null;
  body: Title['body'];
  party: Title['party'];
  state: string | null;
  country: string | null;
  of: string | null;
  tense: Tense;
  lesser: Title['lesser'];
  parts: Partial<Record<'rank' | 'body' | 'party' | 'state' | 'country', Span>>;
}

/** A place or body after the rank: `of Ukraine`, `of the House`, `from South Carolina`. Returns how many tokens it took. */
const readOf = (tokens: readonly Token[], at: number, draft: Draft): number => {
  if (!/^(?:of|from|for|in|to)$/.test(tokens[at]?.lower ?? '')) return 0;
  const skip = tokens[at + 1]?.lower === 'the' ? 2 : 1;
  const first = tokens[at + skip];
  if (first === undefined) return 0;
  const body = BODIES[first.lower];
  if (body && draft.body === null && first.capital) {
    draft.body = body;
    draft.parts.body = first;
    return skip + 1;
  }
  const place = places.longest(tokens, at + skip, lower);
  const last = place === null ? undefined : tokens[at + skip + place.length - 1];
  if (place === null || last === undefined || !first.capital) return 0;
  // "Georgia" is a country and a state: a senator's is the state.
  const wantsState =
    draft.body !== null ||
    draft.party !== null ||
    /^(?:senator|representative|governor)$/.test(draft.rank ?? '');
  const chosen = place.values.find((p) => (p.kind === 'state') === wantsState) ?? place.values[0];
  if (chosen?.kind === 'state' && draft.state === null) {
    draft.state = chosen.name;
    draft.parts.state = { start: first.start, end: last.end };
  } else if (chosen?.kind === 'country' && draft.country === null) {
    draft.country = chosen.name;
    draft.parts.country = { start: first.start, end: last.end };
  } else return 0;
  return skip + place.length;
};

/** No title has more words. */
const MAX_WORDS = 16;

/**
 * The title that begins at a token, without a name in it, and how many tokens it takes; null where there is none.
 * At least a rank or a party must be given: a country alone is no title.
 */
export function titleAt(tokens: readonly Token[], from: number): { title: Title; length: number } | null {
  const draft: Draft = {
    rank: null,
    body: null,
    party: null,
    state: null,
    country: null,
    of: null,
    tense: 'now',
    lesser: null,
    parts: {},
  };
  let at = from;
  if (DETERMINERS.has(tokens[at]?.lower ?? '')) at += 1;
  let end = -1;
  while (at < tokens.length && at - from < MAX_WORDS) {
    const token = tokens[at];
    if (token === undefined || !isTitleWord(token)) break;
    const rank = ranks.longest(tokens, at, lower);
    if (rank !== null && draft.rank !== null && !/^(?:senator|representative)$/.test(draft.rank)) break;
    if (rank !== null) {
      const entry = rank.values[0];
      const last = tokens[at + rank.length - 1];
      if (entry === undefined || last === undefined) break;
      draft.rank = entry.rank;
      draft.body ??= entry.body;
      draft.country ??= entry.country;
      draft.parts.rank = { start: token.start, end: last.end };
      at += rank.length;
      // The full stop of an abbreviated title: Sen. Rubio
      if (tokens[at]?.text === '.' && tokens[at]?.start === last.end && last.text.length < 5) at += 1;
      end = at;
      for (let taken = readOf(tokens, at, draft); taken > 0; taken = readOf(tokens, at, draft)) {
        at += taken;
        end = at;
      }
      if (tokens[at]?.lower === 'elect' && tokens[at]?.hyphenated) {
        draft.tense = 'future';
        at += 1;
        end = at;
      }
      continue;
    }
    const tense = TENSES.get(token.lower);
    if (tense !== undefined) {
      draft.tense = tense;
      at += 1;
      continue;
    }
    if (
      token.lower === 'acting' ||
      token.lower === 'deputy' ||
      token.lower === 'assistant' ||
      token.lower === 'interim'
    ) {
      draft.lesser = /^(?:acting|interim)$/.test(token.lower) ? 'acting' : 'deputy';
      at += 1;
      continue;
    }
    const party = PARTIES[token.lower];
    if (party && (token.capital || token.lower === 'independent')) {
      draft.party = party;
      draft.parts.party = token;
      at += 1;
      // "a Louisiana Republican": the party is the title.
      if (draft.rank === null && token.lower !== 'democratic') end = at;
      const taken = draft.rank === null && token.lower !== 'democratic' ? readOf(tokens, at, draft) : 0;
      if (taken > 0) {
        at += taken;
        end = at;
      }
      continue;
    }
    const body = BODIES[token.lower];
    if (body && token.capital && tokens[at - 1]?.lower !== 'white') {
      draft.body = body;
      draft.parts.body = token;
      at += 1;
      continue;
    }
    const place = token.capital ? places.longest(tokens, at, lower) : null;
    if (place !== null) {
      const last = tokens[at + place.length - 1] ?? token;
      const possessive = tokens[at + place.length]?.lower === "'s" ? 1 : 0;
      const wantsState =
        /^(?:sen|senator|rep|representative|gov|governor|republican|democrat|congressman|congresswoman|attorney|democratic|lawmaker)$/.test(
          tokens[at + place.length + possessive]?.lower ?? '',
        );
      const chosen = place.values.find((p) => (p.kind === 'state') === wantsState) ?? place.values[0];
      const part = { start: token.start, end: last.end };
      if (chosen?.kind === 'state') {
        draft.state = chosen.name;
        draft.parts.state = part;
      } else if (chosen !== undefined) {
        draft.country = chosen.name;
        draft.parts.country = part;
      }
      at += place.length + possessive;
      continue;
    }
    if (PASSED.has(token.lower)) {
      // "his first secretary of state": of another time than the sentence's.
      const before = tokens[at - 1]?.lower ?? '';
      if (/^(?:first|second|last)$/.test(token.lower) && /^(?:'s|his|her|their)$/.test(before))
        draft.tense = 'then';
      at += 1;
      continue;
    }
    // "Obama's vice president", "the Kremlin's spokesman", "Kremlin spokesman", "Trump administration"
    const owner = ownerAt(tokens, at);
    if (owner === 0 || draft.of !== null) break;
    draft.of = tokens
      .slice(at, at + owner)
      .filter((t) => t.lower !== "'s" && t.text !== '’')
      .map((t) => t.text)
      .join(' ');
    at += owner;
  }
  const last = tokens[end - 1];
  const first = tokens[DETERMINERS.has(tokens[from]?.lower ?? '') ? from + 1 : from];
  if (end < 0 || last === undefined || first === undefined) return null;
  if (draft.rank === null && draft.party === null) return null;
  // Parts read after the title's last word belong to something else.
  for (const key of ['body', 'party', 'state', 'country'] as const) {
    const part = draft.parts[key];
    if (part !== undefined && part.start >= last.end) {
      draft[key] = null;
      delete draft.parts[key];
    }
  }
  return { title: { ...draft, start: first.start, end: last.end }, length: end - from };
}

/** A capitalised owner directly before a rank, with or without its possessive: how many tokens it takes. */
const ownerAt = (tokens: readonly Token[], at: number): number => {
  let next = at;
  while (
    next < tokens.length &&
    next - at < 4 &&
    tokens[next]?.kind === 'word' &&
    tokens[next]?.capital &&
    ranks.longest(tokens, next, lower) === null
  ) {
    next += 1;
  }
  if (next === at) return 0;
  if (tokens[next]?.lower === "'s") next += 1;
  const end = next;
  while (PASSED.has(tokens[next]?.lower ?? '') || TENSES.has(tokens[next]?.lower ?? '')) next += 1;
  return ranks.longest(tokens, next, lower) === null ? 0 : end - at;
};
