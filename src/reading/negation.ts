/** What a word takes back of the words behind it, and how far it reaches. */
import { NEGATORS } from './grammar.js';
import type { Token } from './tokens.js';

export interface Negation {
  /** How many words it reaches over; null where it only rules out what it stands before. */
  readonly reach: number | null;
  /** "Ukraine, not Russia": what follows is named to be ruled out. */
  readonly excludes: boolean;
  /** How many tokens it takes. */
  readonly length: number;
}

const STEERING: ReadonlySet<string> = new Set([...NEGATORS, 'no', 'less', 'without', 'rather', 'instead']);
const negation = (reach: number | null, length = 1): Negation => ({ reach, excludes: false, length });

const contrasts = (tokens: readonly Token[], at: number): boolean => {
  const word = tokens[at]?.lower;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (word !== 'not' && word !== 'rather' && word !== 'instead') return false;
  if (/^[,—–(]$/.test(before?.text ?? '')) return true;
  if (word === 'not') return /^(?:and|but)$/.test(before?.lower ?? '') && next?.capital === true;
  return next?.lower === (word === 'rather' ? 'than' : 'of');
};

/** Adjectives by their endings: what `less` takes back. */
const GRADED = /(?:ile|ful|ive|ous|able|ible|ant|ic|ly)$/;
const LIMITED: ReadonlySet<string> = new Set(['only', 'all', 'every', 'everyone', 'just', 'merely']);

/** "not only", "not all", "not the only one": what follows is not denied. */
const limits = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]?.lower ?? '';
  return next === 'the' ? tokens[at + 2]?.lower === 'only' : LIMITED.has(next);
};

/** The negation that begins at a token; null where none does. */
export const negationAt = (tokens: readonly Token[], at: number): Negation | null => {
  const word = tokens[at]?.lower ?? '';
  if (!STEERING.has(word)) return null;
  const next = tokens[at + 1]?.lower ?? '';
  if (contrasts(tokens, at)) return { reach: null, excludes: true, length: 1 };
  if (NEGATORS.has(word)) return word === 'not' && limits(tokens, at) ? null : negation(6);
  // "less hostile" takes back the hostility.
  if (word === 'less') return GRADED.test(next) && tokens[at + 1]?.kind === 'word' ? negation(1) : null;
  if (word === 'no') return next === 'means' || next === 'longer' ? negation(6, 2) : negation(4);
  if (word === 'without') {
    // "without a signed deal" denies the signing, as "without signing a deal" does.
    const deed = /^(?:an?|any)$/.test(next) ? tokens[at + 2] : tokens[at + 1];
    const isDeed = deed !== undefined && (deed === tokens[at + 1] ? /ing$/ : /ed$/).test(deed.lower);
    return negation(isDeed ? 2 : null);
  }
  return null;
};
