/**
 * Passages by the million: each joins two of some 100,000 clauses that were read once, and names somebody. What is joined has
 * the terms of its parts: no phrase goes over the comma.
 */
import { searchTerms } from '../../../src/reading/vocabulary.js';
import type { Sentences } from './zipf-sentences.js';

/** How many clauses there are: of two of them there are more than a thousand million pairs. */
const clauses = 100_000;
const names = 100_000;

interface Part {
  readonly text: string;
  /** Numbers of its terms, as often as they stand in it. */
  readonly terms: readonly number[];
}

export interface MadePassages {
  /** By number. */
  readonly terms: readonly string[];
  next(): Part;
}

/** Its first. */
const clauseOf = (sentence: string): string =>
  (sentence.split(/, (?:while|and|though) |; |[.]/)[0] ?? '').replace(/[“”]/g, '');

export function madePassages(sentences: Sentences, random: () => number): MadePassages {
  const numbers = new Map<string, number>();
  const terms: string[] = [];
  const read = (text: string): Part => ({
    text,
    terms: searchTerms(text).map((term) => {
      const known = numbers.get(term);
      if (known !== undefined) return known;
      numbers.set(term, terms.length);
      return terms.push(term) - 1;
    }),
  });
  const some = Array.from({ length: clauses }, () => read(clauseOf(sentences.next())));
  const people = Array.from({ length: names }, () => read(sentences.name()));
  const nothing: Part = { text: '', terms: [] };
  // As names are: some are in the news every day, most once.
  const one = (of: readonly Part[], power: number): Part =>
    of[Math.floor(of.length * random() ** power)] ?? nothing;
  return {
    terms,
    next() {
      const [first, who, second] = [one(some, 1), one(people, 2), one(some, 1)];
      return {
        text: `${first.text}, and, from ${who.text}: ${second.text}.`,
        terms: [...first.terms, ...who.terms, ...second.terms],
      };
    },
  };
}
