/** BM25 over a few thousand texts, in the plainest way: every posting of every term of the query is looked at. */
import { searchTerms } from '../../reading/vocabulary.js';

export interface Hit {
  /** Place of the text in the list. */
  readonly id: number;
  readonly score: number;
}

/** As Robertson and Zaragoza have it, The Probabilistic Relevance Framework: BM25 and Beyond, 2009. */
const SATURATION = 1.2;
const LENGTH = 0.75;

/** @returns what searches the texts: best first, equal scores in the order of the texts */
export function createPlainBm25(texts: readonly string[]): (query: string, limit: number) => Hit[] {
  const postings = new Map<string, [id: number, times: number][]>();
  const lengths: number[] = [];
  texts.forEach((text, id) => {
    const terms = searchTerms(text);
    lengths.push(terms.length);
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, times] of counts) {
      const known = postings.get(term);
      if (known === undefined) postings.set(term, [[id, times]]);
      else known.push([id, times]);
    }
  });
  const average = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length);
  return (query, limit) => {
    const scores = new Map<number, number>();
    for (const term of new Set(searchTerms(query))) {
      const found = postings.get(term) ?? [];
      const weight = Math.log(1 + (texts.length - found.length + 0.5) / (found.length + 0.5));
      for (const [id, times] of found) {
        const norm = 1 - LENGTH + LENGTH * ((lengths[id] ?? 0) / average);
        const gain = (weight * times * (SATURATION + 1)) / (times + SATURATION * norm);
        scores.set(id, (scores.get(id) ?? 0) + gain);
      }
    }
    return [...scores]
      .map(([id, score]): Hit => ({ id, score }))
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .slice(0, limit);
  };
}
