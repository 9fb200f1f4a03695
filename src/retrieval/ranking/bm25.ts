/**
 * BM25 (Robertson and Zaragoza, The probabilistic relevance framework: BM25 and beyond, 2009): what a term that a passage
 * shares with a question counts for. Every index ranks by these functions, so that they rank alike.
 */

/** How soon it counts no more that a term stands in a passage once again. */
export const K1 = 1.2;
/** How much of a passage's length is held against it. */
export const B = 0.75;

export interface Constants {
  readonly k1: number;
  readonly b: number;
}

const OF_AN_INDEX: Constants = { k1: K1, b: B };

/** A term counts so many times at most: the next would add less than a hundredth. */
export const MOST_TIMES = 63;

/** Exact up to here; above, in sixteenths of a doubling. So a length takes one byte. */
const EXACT = 128;
const STEPS = 16;

/** The byte that a length in terms is kept as. */
export const lengthByte = (length: number): number =>
  length < EXACT
    ? Math.max(0, Math.floor(length))
    : Math.min(255, EXACT + Math.floor(STEPS * Math.log2(length / EXACT)));

/** The length that a byte stands for: a length below 128 itself, else one that is a twentieth less at most. */
export const lengthOf = (byte: number): number =>
  byte < EXACT ? byte : Math.floor(EXACT * 2 ** ((byte - EXACT) / STEPS));

/**
 * Inverse document frequency, never negative. 0 for a term that stands nowhere.
 *
 * @param among how many passages there are @param holding in how many of them the term stands
 */
export const inverseFrequency = (among: number, holding: number): number =>
  holding <= 0 ? 0 : Math.log(1 + (among - holding + 0.5) / (holding + 0.5));

/**
 * What a length makes of `tf`, by its ratio to the mean.
 *
 * @param length as `lengthOf` gives it, and so is the mean
 */
export const lengthNorm = (length: number, mean: number, { k1, b } = OF_AN_INDEX): number =>
  k1 * (1 - b + (mean > 0 ? (b * length) / mean : 0));

/** @param times how often the term stands in the passage @param norm `lengthNorm` of the passage, by the same constants */
export const saturated = (times: number, norm: number, { k1 } = OF_AN_INDEX): number =>
  (times * (k1 + 1)) / (times + norm);
