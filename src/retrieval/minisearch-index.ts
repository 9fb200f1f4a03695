/** The index in memory, by MiniSearch (BM25+), over the same concepts that sentences are compared by. */
import MiniSearch from 'minisearch';
import { searchTerms } from '../reading/terms.js';
import type { EvidenceIndex, Ranked } from './evidence-index.js';
import type { Passage } from './passages.js';

const MAX_QUERY_TERMS = 64;

/** @param expand further words to index a passage under: the names of those whom it means by another word */
export function createMiniSearchIndex(
  passages: readonly Passage[],
  expand: (text: string) => readonly string[] = () => [],
): EvidenceIndex {
  const termsOf = (text: string): string[] => [...searchTerms(text), ...expand(text)];
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: termsOf,
    processTerm: (term) => term,
  });
  index.addAll(passages.map((passage, id) => ({ id, text: passage.text })));
  return {
    search(query, limit) {
      const terms = [...new Set(termsOf(query))].slice(0, MAX_QUERY_TERMS);
      if (terms.length === 0) return [];
      const found = index.search(terms.join(' '), {
        combineWith: 'OR',
        tokenize: () => terms,
      });
      return found
        .sort((a, b) => b.score - a.score || a.id - b.id)
        .slice(0, limit)
        .flatMap((hit): Ranked[] => {
          const passage = passages[hit.id];
          return passage === undefined ? [] : [{ passage, score: hit.score }];
        });
    },
  };
}
