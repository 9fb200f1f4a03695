/** How many of those whom it names a statement speaks of: all, most, many, some or few. */
import type { Sentence } from '../reading/read.js';
import type { Term } from '../reading/terms.js';

export type Extent = 'all' | 'most' | 'many' | 'some' | 'few';

const WORDS: ReadonlyMap<string, Extent> = new Map([
  ['all', 'all'],
  ['every', 'all'],
  ['most', 'most'],
  ['majority', 'most'],
  ['many', 'many'],
  ['some', 'some'],
  ['few', 'few'],
  ['handful', 'few'],
  ['couple', 'few'],
  ['several', 'few'],
]);

/** What may stand between the word and what it counts: "a majority of the". */
const BETWEEN = /^(?:of|the|a|an|his|her|its|their|our|other|fellow)$/;

/** "not all", "at all", "the most hawkish": no share of anything. */
const isCount = (sentence: Sentence, at: number): boolean => {
  const [before, word, next] = [at - 1, at, at + 1].map((i) => sentence.tokens[i]?.lower ?? '');
  if (/^(?:not|n't|at|after|above|once)$/.test(before ?? '') || (before === 'the' && word === 'most'))
    return false;
  return !/^(?:likely|kinds|sorts|times?)$/.test(next ?? '');
};

/** The terms of a sentence that such a word counts, each with the word's meaning. */
export function extentsOf(sentence: Sentence, terms: readonly Term[]): Map<Term, Extent> {
  const found = new Map<Term, Extent>();
  const { tokens, quotations } = sentence;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const word = token === undefined ? undefined : WORDS.get(token.lower);
    if (token === undefined || word === undefined || !isCount(sentence, at)) continue;
    if (quotations.some((quoted) => quoted.start <= token.start && token.end <= quoted.end)) continue;
    // "almost all" is most.
    const extent = word === 'all' && /^(?:almost|nearly)$/.test(tokens[at - 1]?.lower ?? '') ? 'most' : word;
    let next = at + 1;
    while (BETWEEN.test(tokens[next]?.lower ?? '')) next += 1;
    let end = tokens[next]?.start;
    for (const term of terms) {
      // The words of one noun phrase follow each other without a gap.
      if (end === undefined || term.start < end) continue;
      if (term.start > end + 1 || term.verbal) break;
      found.set(term, extent);
      end = term.end;
    }
  }
  return found;
}

/** What a share leaves open of what another says: "most" is borne out by "all", not by "some". */
const BORNE_OUT: Readonly<Record<Extent, readonly Extent[]>> = {
  all: ['all'],
  most: ['all', 'most', 'many'],
  many: ['all', 'most', 'many'],
  some: ['all', 'most', 'many', 'some', 'few'],
  few: ['few', 'some'],
};
const EXCLUDED: Readonly<Record<Extent, readonly Extent[]>> = {
  all: ['few', 'some', 'most'],
  most: ['few'],
  many: [],
  some: [],
  few: ['all', 'most'],
};

export const bearsOut = (claim: Extent, fact: Extent): boolean => BORNE_OUT[claim].includes(fact);
export const rulesOut = (claim: Extent, fact: Extent): boolean => EXCLUDED[claim].includes(fact);
