/** What one comparison found: two places that differ, and in what. */
import type { Discrepancy } from '../../record/schema.js';
import type { Passage } from './passage.js';

export type Kind = NonNullable<Discrepancy['difference']>;
export type Over = NonNullable<Discrepancy['over']>;

/** One of two places that differ. */
export interface Place {
  readonly source: string;
  readonly locator: string;
  /** The words at issue, as they stand there. */
  readonly words: string;
  /** The statement that they stand in. */
  readonly says: string;
}

export interface Difference {
  readonly kind: Kind;
  readonly over: Over;
  /** The question, in a few words. */
  readonly subject: string;
  readonly places: readonly [Place, Place];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const MOST_WORDS = 14;

/** The words from the first of some stretches to the last, as they stand; fewer where they would be many. */
export function wordsFrom(text: string, stretches: readonly Stretch[]): string {
  const start = Math.min(...stretches.map((one) => one.start));
  const end = Math.max(...stretches.map((one) => one.end));
  const words = text.slice(start, end).trim();
  if (words.split(/\s+/).length <= MOST_WORDS) return words;
  const [first] = stretches;
  return first === undefined ? words : text.slice(first.start, first.end).trim();
}

const LONGEST = 280;

export const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST))} …`;

export const placeIn = (passage: Passage, words: string): Place => ({
  source: passage.source,
  locator: passage.locator,
  words,
  says: shortened(passage.text),
});
