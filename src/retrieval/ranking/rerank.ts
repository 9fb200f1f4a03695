/**
 * The second stage of a search: the best of a first ranking are ranked again by all that their texts tell. A weighted sum of
 * features: what each counts for can be read in `weights.ts`.
 */
import type { WordVectors } from '../vectors/word-vectors.js';
import { type Candidate, FEATURES, featuresOf } from './features.js';
import { WEIGHTS } from './weights.js';

export type { Candidate } from './features.js';

/**
 * New scores of a first ranking's best, in the same order.
 *
 * @param weightOf inverse document frequency of a term @param vectors of words; without them, words mean themselves alone
 */
export function rerank(
  query: string,
  candidates: readonly Candidate[],
  weightOf: (term: string) => number,
  vectors: WordVectors | null = null,
): number[] {
  return featuresOf(query, candidates, { weightOf, vectors }).map((features) =>
    FEATURES.reduce((sum, feature, n) => sum + WEIGHTS[feature] * (features[n] ?? 0), 0),
  );
}
