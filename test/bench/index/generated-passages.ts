/**
 * Passages of made words that are spread as words of news are: a few everywhere, most of them hardly ever, and new ones for as
 * long as one goes on. Up to `KERNEL` a word's frequency falls with its rank, from there with a higher power of it (two regimes:
 * Ferrer i Cancho and Solé, 2001). What it lacks is that words of one subject stand together: sources are found in it more easily
 * than in real news.
 */
import { FUNCTION_WORDS } from '../../../src/reading/lexicon/words.js';
import { GIVEN, NAME_STARTS, SURNAME_ENDS } from '../news-words.js';

/** Words that everybody has in common; those of rarer rank come and go. */
const KERNEL = 8_000;
/** Of the frequencies beyond the kernel. */
const POWER = 1.8;
/** Flattens the first ranks (Mandelbrot): "the" is one word of twenty, not of eight. */
const SHIFT = 2.7;

const GRAMMAR = [...FUNCTION_WORDS].filter((word) => /^[a-z]+$/.test(word));
const ONSETS = ['b', 'br', 'c', 'd', 'dr', 'f', 'g', 'gr', 'h', 'k', 'l', 'm', 'n', 'p', 'pl', 'r', 's'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou'];
const CODAS = ['', 'n', 'r', 'st', 'l', 'm', 'ck'];
const SYLLABLES = ONSETS.flatMap((onset) =>
  VOWELS.flatMap((vowel) => CODAS.map((coda) => onset + vowel + coda)),
);

/** The word of a rank from 0, no two alike before some hundreds of millions. */
function wordOf(rank: number): string {
  const grammar = GRAMMAR[rank];
  if (grammar !== undefined) return grammar;
  let word = '';
  // The step has no factor in common with the number of syllables: every rank has its own first two.
  for (let left = rank + SYLLABLES.length; left > 0; left = Math.floor(left / SYLLABLES.length)) {
    word += SYLLABLES[(left * 389) % SYLLABLES.length] ?? '';
  }
  return word;
}

/** How often the ranks up to each one come, of all words; the last is short of 1 by what comes beyond the kernel. */
function sharesOfKernel(): Float64Array {
  const sums = new Float64Array(KERNEL);
  let sum = 0;
  for (let rank = 0; rank < KERNEL; rank += 1) {
    sum += 1 / (rank + SHIFT);
    sums[rank] = sum;
  }
  const beyond = 1 / (POWER - 1);
  return sums.map((one) => one / (sum + beyond));
}

function rankOf(share: number, kernel: Float64Array): number {
  let low = 0;
  let high = kernel.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((kernel[middle] ?? 1) > share) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** @param random from 0 to below 1 */
export function createPassageMaker(random: () => number): () => string {
  const kernel = sharesOfKernel();
  const among = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const word = (): string => {
    const kind = random();
    if (kind < 0.04) return String(Math.floor(10 ** (1 + random() * 4)));
    if (kind < 0.09) return `${among(GIVEN)} ${among(NAME_STARTS)}${among(SURNAME_ENDS)}`;
    const rank = rankOf(random(), kernel);
    return wordOf(rank < KERNEL ? rank : Math.floor(KERNEL * (1 - random()) ** (-1 / (POWER - 1))));
  };
  return () => {
    // The mean of two draws: sentences of middling length come most.
    const length = 8 + Math.floor(17 * (random() + random()));
    const words = Array.from({ length }, word).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
}
