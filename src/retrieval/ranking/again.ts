/** The second stage of a search, for whoever holds the first: it is handed over, so that who never searches never loads it. */
import type { Candidate } from './features.js';

/** So many of a first ranking's best are ranked again. */
export const CANDIDATES = 100;

/** New scores of a first ranking's best, in the same order. @param weightOf inverse document frequency of a term */
export type Rerank = (
  query: string,
  candidates: readonly Candidate[],
  weightOf: (term: string) => number,
) => number[];

/** A first ranking with its best in their new order; what came after them keeps its order, below. */
export function rankAgain<T extends Candidate>(
  query: string,
  first: readonly T[],
  weightOf: (term: string) => number,
  rerank: Rerank,
): T[] {
  const best = first.slice(0, CANDIDATES);
  const scores = rerank(query, best, weightOf);
  const again = best
    .map((found, n) => ({ found: { ...found, score: scores[n] ?? 0 }, n }))
    .sort((a, b) => b.found.score - a.found.score || a.n - b.n)
    .map(({ found }) => found);
  const least = again.at(-1)?.score ?? 0;
  return [...again, ...first.slice(CANDIDATES).map((found, n) => ({ ...found, score: least - n - 1 }))];
}
