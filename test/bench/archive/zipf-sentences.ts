/**
 * Sentences of an archive: built as those of `news-sentences.ts` are, their words drawn from a vocabulary in which, as in any
 * language, the second word is half as frequent as the first, the third a third as frequent, and so on (Zipf, Human behavior and
 * the principle of least effort, 1949).
 */

import { chance, shuffledWithRepeats } from '../../storm/shuffled.js';
import { backgroundOf } from '../news-sentences.js';
import { ADJECTIVES, NOUNS, TRADES, VERBS } from '../news-words.js';

/** How many words there are in all: about as many as the archive of a large newspaper has, names and slips included. */
const vocabularySize = 400_000;
/** What share of the words of a sentence is drawn anew. */
const drawnAnew = 0.75;

const STARTS = 'b br c ch cl d dr f fl g gr h j k kl l m n p pl pr qu r s sh sl st t tr v w z'.split(' ');
const MIDDLES = 'a e i o u ai ea io ou'.split(' ');
const ENDS = 'b ck d ft g l ll m n nd nk p r rk rn s st t th x'.split(' ');

const part = (n: number): string => {
  const start = STARTS[n % STARTS.length] ?? '';
  const middle = MIDDLES[Math.floor(n / STARTS.length) % MIDDLES.length] ?? '';
  const end = ENDS[Math.floor(n / STARTS.length / MIDDLES.length) % ENDS.length] ?? '';
  return `${start}${middle}${end}`;
};
const parts = STARTS.length * MIDDLES.length * ENDS.length;

/** The n-th word that is none: of two syllables, or three. */
const madeUp = (n: number): string => {
  const mixed = (n * 7_919) % parts;
  return `${part(mixed)}${part((n * 104_729 + Math.floor(n / parts)) % parts)}`;
};

export interface Sentences {
  next(): string;
  /** Of a person, as rare as names are. */
  name(): string;
}

/** @param random from 0 up to 1, of a seed: the same sentences again */
export function zipfSentences(random: () => number): Sentences {
  const real = new Set(
    [...NOUNS, ...ADJECTIVES, ...TRADES, ...VERBS].filter((word) => /^[a-z]+$/.test(word)),
  );
  const known = shuffledWithRepeats([...real], real.size, chance(1));
  const word = (rank: number): string => known[rank] ?? madeUp(rank);
  const most = Math.log(vocabularySize + 1);
  // By the inverse of the distribution's integral: close to Zipf's law with the exponent 1.
  const rank = (): number => Math.floor(Math.exp(random() * most)) - 1;
  const name = (): string => {
    const own = madeUp(Math.floor(Math.exp(random() * most)));
    const given = part(Math.floor(random() * random() * 600) * 31);
    return `${given.charAt(0).toUpperCase()}${given.slice(1)} ${own.charAt(0).toUpperCase()}${own.slice(1)}`;
  };
  return {
    name,
    next: () =>
      backgroundOf(random, name).replace(/[a-z]{3,}/g, (found) =>
        real.has(found) && random() < drawnAnew ? word(rank()) : found,
      ),
  };
}
