/** What the words around a word say of it: negation, prepositions, verbs. */
import { IRREGULAR_PASTS } from './lexicon/people.js';
import { stemOf } from './stems.js';
import type { Term } from './terms.js';
import type { Token } from './tokens.js';
import { adjectives } from './vocabulary.js';

export const CLAUSE_WORDS = new Set(
  'according but while although though whereas because unless if when who which whom until'.split(' '),
);
export const NEGATORS = new Set([
  'not',
  "n't",
  'never',
  'cannot',
  'nobody',
  'none',
  'neither',
  'nor',
  'hardly',
  'nothing',
]);
export const BE = new Set('be is are was were been being am get got gets'.split(' '));
export const PARTICIPLE = /(?:ed|en|wn|ung|ught|eld|old|aid|ade|ept|one|ost|oken|iven|aken|een|un|ut|et)$/;

const NO_ADVERB =
  /^(?:(?:mis|re)?apply|supply|reply|rely|imply|comply|multiply|ally|rally|bully|fly|family|assembly|monopoly|italy|july|belly|jelly|tally)$/;
/** "… and that Russia did not.": the name is ruled out by what follows it. */
export const deniedAfter = (tokens: readonly Token[], at: number): boolean =>
  /^(?:do|did|does|has|have|had|was|is|were|are|will|would|could|can)$/.test(tokens[at]?.lower ?? '') &&
  /^(?:not|n't)$/.test(tokens[at + 1]?.lower ?? '') &&
  (tokens[at + 2] === undefined || tokens[at + 2]?.kind === 'mark');

export const isAdverb = (word: string): boolean => word.endsWith('ly') && !NO_ADVERB.test(word);

const BEFORE_VERB = new Set(
  "to will would can could may might must shall should do does did n't not never he she it they we i you who that has have had 's 've 'd 'll also".split(
    ' ',
  ),
);

const ACTS = new Set(
  'order directive move decision step measure action policy change announcement instruction'
    .split(' ')
    .map(stemOf),
);

const POINTING = new Set('the this that these those his her its their'.split(' '));

export const pointsBack = (tokens: readonly Token[], at: number): boolean =>
  ACTS.has(tokens[at]?.stem ?? '') &&
  POINTING.has(tokens[at - 1]?.lower ?? '') &&
  !/^(?:to|of|for|that|on)$/.test(tokens[at + 1]?.lower ?? '');

const PREPOSITIONS = new Set(
  'of in on at to for from with by about after before during over under against into toward towards through amid among between via as than'.split(
    ' ',
  ),
);

const ARTICLES = new Set('the a an his her its their'.split(' '));

export const prepositionBefore = (tokens: readonly Token[], at: number): string | null => {
  const before = tokens[at - 1]?.lower ?? '';
  const word = ARTICLES.has(before) ? (tokens[at - 2]?.lower ?? '') : before;
  return PREPOSITIONS.has(word) ? word : null;
};

/** With an article, or as a pronoun: what a verb may have for its object. */
const OPENS_OBJECT = new Set('the a an his her its their our him them it $ € £'.split(' '));
const NO_SUBJECT = new Set(
  'the a an his her its their our of in on at for with by from to no some many most all'.split(' '),
);
const PASSED_OVER = new Set(
  'either both neither later then once soon again first still just now ever already'.split(' '),
);

/** Whether a word may stand between a subject and its verb and says nothing of either. */
export const isPassedOver = (token: Token): boolean => isAdverb(token.lower) || PASSED_OVER.has(token.lower);

/**
 * A word right after a subject or an auxiliary is a verb; so is one in -ed that no article or adjective precedes.
 *
 * @param before the index of the last word before it that is not passed over; -1 where there is none
 */
export const standsAsVerb = (
  tokens: readonly Token[],
  at: number,
  before: number,
  previous: Term | undefined,
): boolean => {
  const token = tokens[at];
  const word = tokens[before];
  if (token === undefined || word === undefined || word.kind === 'mark') return false;
  if (word.lower === "'s" || isAdverb(token.lower)) return false;
  if (BEFORE_VERB.has(word.lower)) return true;
  // "the ferry costs the town": an ending of verbs, and an object that begins with an article.
  if (
    OPENS_OBJECT.has(tokens[at + 1]?.lower ?? '') &&
    /(?:s|ed)$/.test(token.lower) &&
    !token.lower.endsWith('ss') &&
    !NO_SUBJECT.has(word.lower)
  )
    return true;
  // "populists oppose a turn": a plural before, an object behind.
  if (
    OPENS_OBJECT.has(tokens[at + 1]?.lower ?? '') &&
    /[^s]s$/.test(word.lower) &&
    !/[sd]$/.test(token.lower) &&
    !token.capital
  )
    return !PREPOSITIONS.has(token.lower);
  const afterName =
    previous !== undefined &&
    (previous.kind === 'name' || (previous.kind === 'place' && !adjectives.has(previous.text))) &&
    previous.end === word.end;
  if (afterName)
    return (
      (/(?:ed|s|en|ew|ld|nt|ke|ade|t)$/.test(token.lower) || IRREGULAR_PASTS.has(token.lower)) &&
      !token.hyphenated &&
      tokens[at + 1] !== undefined
    );
  return BE.has(word.lower);
};
