/** What texts that are at hand count for, as their postings would have it. Pure. */
import { searchTerms } from '../../reading/vocabulary.js';
import { K1, lengthByte, lengthNorm, lengthOf, saturated } from '../ranking/bm25.js';
import { countsOf } from './postings.js';
import { type Scored, type Statistics, weightIn } from './ranking.js';

/** A term counts for less than so many times its weight. */
const mostSaturated = K1 + 1;

/** BM25 of one text. */
export function scoreOf(terms: readonly string[], text: string, statistics: Statistics): number {
  const own = searchTerms(text);
  const counts = countsOf(own);
  const norm = lengthNorm(lengthOf(lengthByte(own.length)), statistics.meanLength);
  return terms.reduce((sum, term) => {
    const times = counts.get(term);
    return times === undefined ? sum : sum + weightIn(term, statistics) * saturated(times, norm);
  }, 0);
}

/** The same for a question in words. Terms that the archive does not have count for nothing. */
export const scoreText = (query: string, text: string, statistics: Statistics): number =>
  scoreOf([...new Set(searchTerms(query))], text, statistics);

/**
 * Scores in which all terms count. Those that the terms left out cannot lift among the best are not read for it.
 *
 * @param found best first, by the terms that were looked up
 */
export function withAllTerms<Passage extends Scored & { readonly text: string }>(
  found: readonly Passage[],
  terms: readonly string[],
  lookedUp: readonly string[],
  statistics: Statistics,
  limit: number,
): Passage[] {
  const known = new Set(lookedUp);
  const most = terms.reduce(
    (sum, term) => sum + (known.has(term) ? 0 : weightIn(term, statistics) * mostSaturated),
    0,
  );
  const scored: Passage[] = [];
  const best: number[] = [];
  for (const one of found) {
    const least = best[limit - 1];
    // Sums of the same numbers in another order may differ in their last digits.
    if (least !== undefined && one.score + most < least - 1e-6) break;
    const score = scoreOf(terms, one.text, statistics);
    scored.push({ ...one, score });
    best.push(score);
    best.sort((a, b) => b - a);
  }
  return scored;
}
