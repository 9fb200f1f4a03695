/** The quotations of a claim against the quotes on record: whether the words stand, and whose they are. */
import type { Quotation } from '../reading/read.js';
import { stemOf } from '../reading/stems.js';
import type { Term } from '../reading/terms.js';
import { tokenize } from '../reading/tokens.js';
import type { NewsRecord } from '../record/record.js';
import type { EvidenceIndex } from '../retrieval/evidence-index.js';
import type { QuotePassage } from '../retrieval/passages.js';
import { type Entities, personIds } from './entities.js';
import { type Alignment, align, diffOf, type Respell, type Word, wordsOf } from './quote-alignment.js';
import type { DiffPart } from './report.js';

export interface QuoteMatch {
  readonly quotation: Quotation;
  /** `clean`: the words are on record; `altered`: they resemble words on record; `none`. */
  readonly status: 'clean' | 'altered' | 'none';
  /** The quotes on record that it matches, those of the same speaker first. */
  readonly passages: readonly QuotePassage[];
  /** Whether the draft gives the words to whom the record does. */
  readonly speaker: 'same' | 'other' | 'unknown';
  /** The recorded words in its place. */
  readonly expected: string | null;
  readonly diff: readonly DiffPart[];
  /** Words in the quotation. */
  readonly length: number;
  /** Every quote that it was compared with, in the order in which the index found them. */
  readonly candidates: readonly Candidate[];
}

const CANDIDATES = 12;
const MIN_WORDS = 4;
const MIN_SHARE = 0.6;

export interface QuoteContext {
  readonly quoteIndex: EvidenceIndex;
  readonly record: NewsRecord;
  readonly entities: Entities;
  readonly respell: Respell;
  /** For quotes that follow one another in one source. */
  quoteAfter(passage: QuotePassage): QuotePassage | undefined;
}

/** Whom the draft names as the speaker: ids of people and organisations, or the words used. */
export interface NamedSpeaker {
  readonly ids: readonly string[];
  readonly words: string;
  /** A proper name that the record does not know. */
  readonly stranger: boolean;
}

/** @param terms the terms of the claim, resolved */
export function speakerOf(quotation: Quotation, terms: readonly Term[]): NamedSpeaker | null {
  const { speaker } = quotation;
  if (speaker === null) return null;
  if (speaker.known.length > 0) return { ids: speaker.known, words: speaker.name, stranger: false };
  const inside = terms.filter((term) => term.start >= speaker.start && term.end <= speaker.end + 2);
  const resolved = inside.filter((term) => term.concepts.some((concept) => /^(?:person|org):/.test(concept)));
  const last = inside.at(-1);
  // "Kremlin spokesman" is not the Kremlin: only a name that the phrase ends in speaks.
  if (resolved.length > 0 && resolved.at(-1) === last && last !== undefined) {
    return {
      ids: last.concepts.filter((concept) => /^(?:person|org):/.test(concept)),
      words: speaker.name,
      stranger: false,
    };
  }
  const name = inside.at(-1)?.kind === 'name' && /^\p{Lu}/u.test(speaker.name);
  return { ids: [], words: speaker.name, stranger: name };
}

const stemsOf = (words: string): string[] =>
  tokenize(words)
    .filter((token) => token.kind === 'word' && !/^(?:a|an|the|unnamed|one)$/.test(token.lower))
    .map((token) => stemOf(token.lower));

/** Whether an organisation speaks through a person: the Kremlin through its spokesman. */
const speaksFor = (organisationId: string, personId: string, context: QuoteContext): boolean => {
  const organisation = context.entities.organisations.get(organisationId);
  const person = context.entities.people.get(personId);
  if (organisation === undefined || person === undefined) return false;
  const names = [organisation.name, ...organisation.variants].map((name) => name.toLowerCase());
  return person.offices.some((office) =>
    names.some((name) => `${office.body ?? ''} ${office.title}`.toLowerCase().includes(name)),
  );
};

/** A name in full: of one who is only described, nobody can tell who it is. */
const FULL_NAME = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}’'-]+)+$/u;

/**
 * Whether somebody the record knows is the one whom a machine has read as the speaker, in its source's words: "Trump", "the
 * US president", "Jane Roe".
 */
const asDescribed = (
  { ids }: NamedSpeaker,
  described: string,
  recorded: readonly string[],
  { entities }: QuoteContext,
): QuoteMatch['speaker'] => {
  const known = ids.flatMap((id) => {
    const [kind, name = ''] = id.split(':');
    return (kind === 'person' ? entities.people : entities.organisations).get(name) ?? [];
  });
  const last = recorded.at(-1);
  const names = known.flatMap(({ name, variants }) => [name, ...variants]).map(stemsOf);
  if (names.some((stems) => stems.at(-1) === last)) return 'same';
  return FULL_NAME.test(described) && !names.some((stems) => stems.some((stem) => recorded.includes(stem)))
    ? 'other'
    : 'unknown';
};

/** A surname alone, which tells an imported person from no namesake: whoever said the words bears it. */
const bearsName = ({ words }: NamedSpeaker, speaker: string, { entities }: QuoteContext): boolean => {
  const recorded = entities.people.get(speaker) ?? entities.organisations.get(speaker);
  const names = recorded === undefined ? [] : [recorded.name, ...recorded.variants];
  const last = stemsOf(words).at(-1);
  return last !== undefined && names.some((name) => stemsOf(name).at(-1) === last);
};

export function sameSpeaker(
  named: NamedSpeaker | null,
  passage: QuotePassage,
  context: QuoteContext,
): QuoteMatch['speaker'] {
  if (named === null) return 'unknown';
  const { speaker, speakerDescribed, speakerUnknown } = passage.quote;
  if (speakerUnknown === true) return 'unknown';
  if (speaker === undefined) {
    const recorded = stemsOf(speakerDescribed ?? '');
    if (passage.of.read === 'machine' && named.ids.length > 0)
      return asDescribed(named, speakerDescribed ?? '', recorded, context);
    if (named.ids.some((id) => id.startsWith('person:'))) return 'other';
    const own = stemsOf(named.words);
    return own.some((stem) => recorded.includes(stem)) ? 'same' : 'unknown';
  }
  const ids = [`person:${speaker}`, `org:${speaker}`];
  if (named.ids.some((id) => ids.includes(id))) return 'same';
  if (named.ids.length === 0)
    return named.stranger && !bearsName(named, speaker, context) ? 'other' : 'unknown';
  const people = personIds(named.ids);
  const organisations = named.ids.flatMap((id) => (id.startsWith('org:') ? [id.slice(4)] : []));
  if (organisations.some((id) => speaksFor(id, speaker, context))) return 'same';
  if (people.some((id) => speaksFor(speaker, id, context))) return 'same';
  return people.length > 0 || organisations.length > 0 ? 'other' : 'unknown';
}

export interface Candidate {
  /** One quote, or two that follow one another. */
  readonly passages: readonly QuotePassage[];
  readonly recorded: readonly Word[];
  readonly alignment: Alignment;
  readonly speaker: QuoteMatch['speaker'];
}

/** A quote with the one that follows it in the same paragraph by the same speaker, as one speech. */
const withNext = (passage: QuotePassage, context: QuoteContext): QuotePassage[] => {
  const next = context.quoteAfter(passage);
  const goesOn =
    next !== undefined &&
    next.of === passage.of &&
    next.locator === passage.locator &&
    next.quote.speaker === passage.quote.speaker;
  return goesOn ? [passage, next] : [passage];
};

const CONTENT = /^.{4,}$/;

const resembles = ({ alignment, recorded, speaker }: Candidate, own: readonly Word[]): boolean => {
  const { matched, length, from, to } = alignment;
  if (length < MIN_WORDS || matched < 3 || matched / length < (speaker === 'other' ? 0.75 : MIN_SHARE))
    return false;
  const there = new Set(recorded.slice(from, to).map((word) => word.key));
  const content = own.filter((word) => CONTENT.test(word.key) && there.has(word.key));
  return content.length >= 2 || (content.length === 1 && length - matched <= 1 && speaker === 'same');
};

const rank = (candidate: Candidate): number =>
  (candidate.alignment.clean ? 100 : 0) +
  (candidate.speaker === 'same' ? 10 : candidate.speaker === 'unknown' ? 5 : 0) +
  candidate.alignment.matched / candidate.alignment.length +
  (candidate.passages.length === 1 ? 0.01 : 0);

interface Piece {
  readonly passages: readonly QuotePassage[];
  readonly speaker: QuoteMatch['speaker'];
  /** The recorded words. */
  readonly words: readonly Word[];
  /** Where they stand in the quotation, half-open indices. */
  readonly from: number;
  readonly to: number;
}

const MIN_PIECE = 4;
/** The longest run of words that a quotation has in common with recorded words. */
const longestPiece = (own: readonly Word[], { recorded, passages, speaker }: Candidate): Piece | null => {
  let best: Piece | null = null;
  for (let i = 0; i < own.length; i += 1) {
    for (let j = 0; j < recorded.length; j += 1) {
      let length = 0;
      while (i + length < own.length && own[i + length]?.key === recorded[j + length]?.key) length += 1;
      if (length >= MIN_PIECE && length > (best === null ? 0 : best.to - best.from)) {
        best = { passages, speaker, words: recorded.slice(j, j + length), from: i, to: i + length };
      }
    }
  }
  return best;
};

/** Two quotes of one speaker that a draft runs together as one. */
const joinedFrom = (own: readonly Word[], candidates: readonly Candidate[]): [Piece, Piece] | null => {
  const pieces = candidates
    .filter((candidate) => candidate.passages.length === 1 && candidate.speaker !== 'other')
    .flatMap((candidate) => longestPiece(own, candidate) ?? []);
  for (const first of pieces) {
    for (const second of pieces) {
      const apart = first.to <= second.from && first.passages[0] !== second.passages[0];
      const sameVoice = first.passages[0]?.quote.speaker === second.passages[0]?.quote.speaker;
      const covered = first.to - first.from + second.to - second.from;
      if (apart && sameVoice && covered >= JOINED_SHARE * own.length) return [first, second];
    }
  }
  return null;
};

const JOINED_SHARE = 0.75;
const CLOSING = /[,.;:?!…]*$/;

/** The recorded words with the mark that the draft puts at the end: its sentence may go on where the speaker's ended. */
const closedAs = (recorded: string, quoted: string): string =>
  `${recorded.replace(CLOSING, '')}${CLOSING.exec(quoted.trimEnd())?.[0] ?? ''}`;

const DENIAL = /^(?:not|no|never|nobody|none|maybe|perhaps|hardly|nor|.+n't)$/;
const REACH = 3;

/**
 * The index of a word just before the quoted ones that takes them back ("not ready for peace", quoted from "ready"), where
 * the draft has nothing of the kind before its quotation mark; else null.
 */
const denialBefore = ({ alignment, recorded }: Candidate, before: string): number | null => {
  if (!alignment.clean) return null;
  for (let at = alignment.from - 1; at >= Math.max(0, alignment.from - REACH); at -= 1) {
    const word = recorded[at];
    if (word === undefined || /[.!?]$/.test(word.text)) return null;
    if (!DENIAL.test(word.key)) continue;
    return wordsOf(before)
      .slice(-6)
      .some(({ key }) => DENIAL.test(key))
      ? null
      : at;
  }
  return null;
};

/**
 * Finds one quotation of a claim in the record.
 *
 * @param before the sentence up to the quotation
 */
export function matchQuotation(
  quotation: Quotation,
  named: NamedSpeaker | null,
  context: QuoteContext,
  before = '',
): QuoteMatch {
  const own = wordsOf(quotation.text, context.respell);
  const spoken = own.filter((word) => word.key !== '');
  const candidates: Candidate[] = [];
  const none: QuoteMatch = {
    quotation,
    status: 'none',
    passages: [],
    speaker: 'unknown',
    expected: null,
    diff: [],
    length: spoken.length,
    candidates,
  };
  // A letter or a mark in quotation marks is nobody's speech.
  if (!spoken.some((word) => word.key.length > 2)) return none;
  for (const { passage } of context.quoteIndex.search(quotation.text, CANDIDATES)) {
    if (passage.kind !== 'quote') continue;
    for (const passages of [[passage], withNext(passage, context)]) {
      if (
        passages.length === 1 &&
        candidates.some((one) => one.passages.length === 1 && one.passages[0] === passage)
      )
        continue;
      const recorded = passages.flatMap((one) => wordsOf(one.quote.words, context.respell));
      const alignment = align(own, recorded);
      if (alignment === null) continue;
      candidates.push({ passages, recorded, alignment, speaker: sameSpeaker(named, passage, context) });
    }
  }
  // One or two words that are on record anywhere prove nothing, unless the record has the same speaker say them.
  const clean = candidates.filter(
    ({ alignment, speaker }) => alignment.clean && (alignment.length > 2 || speaker !== 'other'),
  );
  const near = candidates.filter((candidate) => !candidate.alignment.clean && resembles(candidate, spoken));
  if (clean.length === 0) {
    const joined = joinedFrom(spoken, candidates);
    const likest = Math.max(0, ...near.map(({ alignment }) => alignment.matched / alignment.length));
    if (joined !== null && likest < JOINED_SHARE) {
      const [first, second] = joined;
      return {
        quotation,
        status: 'altered',
        passages: [...first.passages, ...second.passages],
        speaker: first.speaker,
        expected: null,
        diff: diffOf([...first.words, ...second.words], spoken),
        length: spoken.length,
        candidates,
      };
    }
  }
  const pool = (clean.length > 0 ? clean : near).sort((a, b) => rank(b) - rank(a));
  const [best] = pool;
  if (best === undefined) return none;
  const reach = denialBefore(best, before);
  const equals = pool.filter(
    (one) => one.alignment.clean && one.speaker === best.speaker && one.passages.length === 1,
  );
  const recorded = best.recorded.slice(reach ?? best.alignment.from, best.alignment.to);
  return {
    quotation,
    status: best.alignment.clean && reach === null ? 'clean' : 'altered',
    passages: best.alignment.clean
      ? [...new Set([...best.passages, ...equals.flatMap((one) => one.passages)])]
      : best.passages,
    speaker: best.speaker,
    expected: closedAs(recorded.map((word) => word.text).join(' '), quotation.text),
    diff: best.alignment.clean && reach === null ? [] : diffOf(recorded, spoken),
    length: spoken.length,
    candidates,
  };
}
