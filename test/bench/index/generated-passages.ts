/**
 * Passages of made words that are spread as words of news are: a few everywhere, most of them hardly ever, and new ones for as
 * long as one goes on. Up to `KERNEL` a word's frequency falls with its rank, from there with a higher power of it (two regimes:
 * Ferrer i Cancho and Solé, 2001). Passages have subjects, and those of one subject share some of their words.
 */
import { FUNCTION_WORDS } from '../../../src/reading/lexicon/words.js';
import { GIVEN, NAME_STARTS, SURNAME_ENDS } from '../news-words.js';

/** Words that everybody has in common; those of rarer rank come and go. */
const KERNEL = 8_000;
/** Of the frequencies beyond the kernel. */
const POWER = 1.8;
/** Flattens the first ranks (Mandelbrot): "the" is one word of twenty, not of eight. */
const SHIFT = 2.7;
const SUBJECTS = 2_000;
const WORDS_OF_A_SUBJECT = 40;
/** Of all words, those of the passage's subject. */
const ON_THE_SUBJECT = 0.2;

const GRAMMAR = [...FUNCTION_WORDS].filter((word) => /^[a-z]+$/.test(word));
const ONSETS = ['b', 'br', 'c', 'd', 'dr', 'f', 'g', 'gr', 'h', 'k', 'l', 'm', 'n', 'p', 'pl', 'r', 's'];
const VOWELS = ['a', 'e', 'i', 'o', 'ea'];
const CODAS = ['', 'n', 'r', 'st', 'l', 'm', 'nd'];
const SYLLABLES = ONSETS.flatMap((onset) =>
  VOWELS.flatMap((vowel) => CODAS.map((coda) => onset + vowel + coda)),
);

/** The word of a rank from 0; hardly any two are alike. */
function wordOf(rank: number): string {
  const grammar = GRAMMAR[rank];
  if (grammar !== undefined) return grammar;
  const pairs = SYLLABLES.length ** 2;
  // The step has no factor in common with the pairs: each rank has one of its own, and neighbours look nothing alike.
  const place = rank < pairs ? (rank * 104_729) % pairs : rank;
  let word = '';
  for (let left = place + pairs; left > 1; left = Math.floor(left / SYLLABLES.length)) {
    word += SYLLABLES[left % SYLLABLES.length] ?? '';
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
  const onSubject = (subject: number): string => {
    const mixed = Math.imul(
      subject * WORDS_OF_A_SUBJECT + Math.floor(random() * WORDS_OF_A_SUBJECT),
      0x9e3779b1,
    );
    return wordOf(GRAMMAR.length + ((mixed >>> 0) % (KERNEL - GRAMMAR.length)));
  };
  const word = (subject: number): string => {
    const kind = random();
    if (kind > 1 - ON_THE_SUBJECT) return onSubject(subject);
    if (kind < 0.04) return String(Math.floor(10 ** (1 + random() * 4)));
    if (kind < 0.09) return `${among(GIVEN)} ${among(NAME_STARTS)}${among(SURNAME_ENDS)}`;
    const rank = rankOf(random(), kernel);
    return wordOf(rank < KERNEL ? rank : Math.floor(KERNEL * (1 - random()) ** (-1 / (POWER - 1))));
  };
  return () => {
    // The mean of two draws: sentences of middling length come most.
    const length = 8 + Math.floor(17 * (random() + random()));
    const subject = Math.floor(random() * SUBJECTS);
    const words = Array.from({ length }, () => word(subject)).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
}
