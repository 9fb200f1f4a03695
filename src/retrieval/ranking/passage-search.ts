/** The search through passages of any kind: a first ranking by the index, its best ranked again by what they say. */
import { createPackedIndex } from '../packed/packed-index.js';
import type { WordVectors } from '../vectors/word-vectors.js';
import { CANDIDATES, rankAgain } from './again.js';
import { inverseFrequency } from './bm25.js';
import type { Candidate } from './features.js';
import { plain, plainWords } from './plain-words.js';
import { rerank } from './rerank.js';

export interface Found<P> {
  readonly passage: P;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
}

export interface PassageSearch<P> {
  /** Best first; equal scores in the order of the passages. */
  search(query: string, limit: number): Found<P>[];
  /** The first ranking alone. */
  candidates(query: string, limit: number): (Found<P> & Candidate)[];
  /** Inverse document frequency of a term among the passages. */
  weightOf(term: string): number;
}

/** What words stand for tells little in a search for one claim among thousands: words themselves go before. */
const MEANT = 0.1;

export function createPassageSearch<P extends { readonly text: string }>(
  passages: readonly P[],
  vectors: WordVectors | null,
): PassageSearch<P> {
  const index = createPackedIndex();
  /** In how many passages each word stands that the index leaves out. */
  const light = new Map<string, number>();
  passages.forEach(({ text }, id) => {
    index.add(id, plain(text));
    for (const stem of new Set(plainWords(text).flatMap((word) => (word.light ? [word.stem] : []))))
      light.set(stem, (light.get(stem) ?? 0) + 1);
  });
  const weights = new Map<string, number>();
  const weightOf = (term: string): number => {
    const known = weights.get(term);
    if (known !== undefined) return known;
    const weight = index.weightOf(term) || inverseFrequency(passages.length, light.get(term) ?? 0);
    weights.set(term, weight);
    return weight;
  };
  const candidates = (query: string, limit: number): (Found<P> & Candidate)[] =>
    index.search(plain(query), limit, MEANT).flatMap(({ id, score }) => {
      const passage = passages[id];
      return passage === undefined ? [] : [{ passage, text: passage.text, score }];
    });
  return {
    candidates,
    weightOf,
    search(query, limit) {
      const first = candidates(query, Math.max(limit, CANDIDATES));
      const again = rankAgain(query, first, weightOf, (...asked) => rerank(...asked, vectors));
      return again.slice(0, limit).map(({ passage, score }) => ({ passage, score }));
    },
  };
}
