/** Which words are verbs, and which of them hand the word to somebody. Told by their form and the words before them. */
import {
  ADVERBS,
  AUXILIARIES,
  BE,
  COMMON,
  DETERMINERS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  TIMES,
} from './lexicon/clause-words.js';
import { AGENT, IRREGULAR_PASTS, SPEAKERS } from './lexicon/people.js';
import { BESIDE_QUOTATIONS, JUDGING, SAYING, THINKING } from './lexicon/speech.js';
import type { Outer } from './outer.js';
import { stemOf } from './stems.js';
import type { Token } from './tokens.js';

const beside = new Set([...BESIDE_QUOTATIONS, ...THINKING].map(stemOf));
const saying = new Set(SAYING.map(stemOf).filter((stem) => !beside.has(stem)));
const judging = new Set(JUDGING.map(stemOf));

/** Of verbs of saying, of verbs that hand over words only beside a quotation, and of verbs that judge somebody. */
export type Cue = 'saying' | 'beside' | 'judging';

const CONJUNCTIONS = /^(?:and|but|or|as|then)$/;
/** What begins the object of a verb. */
const OBJECTS = new Set(
  'the a an this that these those his her its their him them it how what why'.split(' '),
);

/** Verbs of saying whose bare form is no noun as well. */
const ONLY_VERBS = new Set(
  'say believe tell agree argue insist describe contend assert explain declare deny admit announce predict suggest conclude'.split(
    ' ',
  ),
);

/** Without an ending: "claim", "plan". Such a form is a verb only behind a plural, an auxiliary or `to`. */
const isBare = (token: Token): boolean =>
  !/(?:[^s]s|ed|ing)$/.test(token.lower) && !IRREGULAR_PASTS.has(token.lower);

const takesBare = (o: Outer, i: number): boolean => {
  let at = i - 1;
  while (ADVERBS.has(o.tokens[at]?.lower ?? '') || /ly$/.test(o.tokens[at]?.lower ?? '')) at -= 1;
  const before = o.tokens[at];
  if (before === undefined) return true;
  if (before.kind === 'mark') return before.text !== '’' && before.text !== '.';
  return (
    /s$/.test(before.lower) ||
    /^(?:to|and|or|but|not|n't|i|we|you|they|who|which|people|men|women|police|children|some|many|most|few|others|both|did|do|let)$/.test(
      before.lower,
    ) ||
    AUXILIARIES.has(before.lower)
  );
};

const isNoun = (o: Outer, i: number): boolean => {
  const before = o.tokens[i - 1];
  const token = o.tokens[i];
  if (before === undefined || token === undefined) return false;
  if (token.hyphenated || (o.tokens[i + 1]?.hyphenated ?? false)) return true;
  const ing = token.lower.endsWith('ing');
  if (DETERMINERS.has(before.lower))
    return before.lower === 'that'
      ? isBare(token) && !/s$/.test(o.tokens[i - 2]?.lower ?? '')
      : !(ing && POSSESSIVES.has(before.lower));
  if (isBare(token) && !ONLY_VERBS.has(token.lower) && !takesBare(o, i)) return true;
  if (before.lower === "'s") return !ing && !PRONOUNS.has(o.tokens[i - 2]?.lower ?? '');
  return PREPOSITIONS.has(before.lower) && before.lower !== 'to' && !ing;
};

/**
 * "executive orders", "raising questions", "that states can": a form in -s is a verb only behind somebody singular, and
 * never before an auxiliary.
 */
const isPlural = (o: Outer, i: number): boolean => {
  const token = o.tokens[i];
  if (token === undefined || !/[^s]s$/.test(token.lower) || token.lower === 'says' || token.capital)
    return false;
  if (AUXILIARIES.has(o.tokens[i + 1]?.lower ?? '') && o.tokens[i + 1]?.lower !== "'s") return true;
  let at = i - 1;
  while (ADVERBS.has(o.tokens[at]?.lower ?? '') || /ly$/.test(o.tokens[at]?.lower ?? '')) at -= 1;
  const before = o.tokens[at];
  if (before === undefined || before.kind !== 'word' || before.capital || o.nameAt.has(at)) return false;
  if (before.lower === 'who' || before.lower === 'which' || before.lower === 'that') return false;
  if (PRONOUNS.has(before.lower) || CONJUNCTIONS.test(before.lower) || TIMES.has(before.lower)) return false;
  if (!SPEAKERS.has(before.lower) && !AGENT.test(before.lower)) return true;
  return PREPOSITIONS.has(o.tokens[at - 1]?.lower ?? '');
};

/** What kind of handing over a verb does; null for any other word, and for nouns of the same form. */
export function cueAt(o: Outer, i: number): Cue | null {
  if (i < 0) return null;
  const known = o.asked.cue[i];
  if (known !== undefined) return known;
  const cue = readCue(o, i);
  o.asked.cue[i] = cue;
  return cue;
}

const afterArticle = (o: Outer, i: number): string =>
  o.tokens[DETERMINERS.has(o.tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1]?.lower ?? '';

const readCue = (o: Outer, i: number): Cue | null => {
  const token = o.tokens[i];
  if (token === undefined || token.kind !== 'word' || token.lower === 'according') return null;
  const next = o.tokens[i + 1]?.lower;
  const pointsOut =
    (token.stem === 'point' && next === 'out') ||
    (/^puts?$/.test(token.lower) && next === 'it') ||
    (token.stem === 'make' && (next === 'clear' || o.tokens[i + 2]?.lower === 'clear'));
  const kind =
    saying.has(token.stem) || pointsOut
      ? 'saying'
      : beside.has(token.stem)
        ? 'beside'
        : judging.has(token.stem)
          ? 'judging'
          : null;
  // "cast its vote", "cast a ballot", "cast doubt": nobody is said to be anything.
  if (token.stem === 'cast' && /^(?:vote|ballot|doubt|shadow)s?$/.test(afterArticle(o, i))) return null;
  const gerund = kind === 'beside' && token.lower.endsWith('ing') && o.tokens[i - 1]?.lower === "'s";
  return kind === null || gerund || o.nameAt.has(i) || isNoun(o, i) || isPlural(o, i) ? null : kind;
};

/** "The ad targets a system": a form in -s between a noun for somebody and an object is a verb. */
const isPresent = (o: Outer, i: number): boolean => {
  const [before, token, next] = [o.tokens[i - 1], o.tokens[i], o.tokens[i + 1]];
  if (token === undefined || !/[^su']s$/.test(token.lower) || SPEAKERS.has(token.lower)) return false;
  if (before?.kind !== 'word' || token.hyphenated || before.lower.endsWith('s')) return false;
  if (!o.nameAt.has(i - 1) && !(SPEAKERS.has(before.lower) && !before.capital)) return false;
  return (
    next !== undefined &&
    (OBJECTS.has(next.lower) || (next.lower === 'with' && /^(?:end|begin|open|close)s$/.test(token.lower)))
  );
};

/** A verb with a tense: -ed, an irregular past, a form of `be` or `have`, or a verb of saying. */
export const looksFinite = (o: Outer, i: number): boolean => {
  if (i < 0) return false;
  const known = o.asked.finite[i];
  if (known !== undefined) return known;
  const finite = readFinite(o, i);
  o.asked.finite[i] = finite;
  return finite;
};

const readFinite = (o: Outer, i: number): boolean => {
  const token = o.tokens[i];
  if (token === undefined || token.kind !== 'word' || token.capital || o.nameAt.has(i)) return false;
  const before = o.tokens[i - 1]?.lower ?? '';
  if (before === 'to' || DETERMINERS.has(before) || token.lower.endsWith('ing')) return false;
  if (token.lower === "'s") return false;
  if (AUXILIARIES.has(token.lower) || IRREGULAR_PASTS.has(token.lower) || COMMON.has(token.lower))
    return true;
  if (/..ed$/.test(token.lower)) return !isNoun(o, i);
  if (isPresent(o, i)) return true;
  return cueAt(o, i) !== null;
};

/** `was called`, `been told`: the subject is the one spoken of. */
export function isPassive(o: Outer, verb: number): boolean {
  if (o.tokens[verb]?.lower.endsWith('ing')) return false;
  let i = verb - 1;
  while (ADVERBS.has(o.tokens[i]?.lower ?? '') || /ly$/.test(o.tokens[i]?.lower ?? '')) i -= 1;
  const before = o.tokens[i];
  if (before === undefined || !BE.has(before.lower)) return false;
  return before.lower !== "'s" || PRONOUNS.has(o.tokens[i - 1]?.lower ?? '');
}
