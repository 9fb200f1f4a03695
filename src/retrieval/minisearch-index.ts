/** The index in memory, by MiniSearch (BM25+), over the same concepts that sentences are compared by. */
import MiniSearch from 'minisearch';
import { searchTerms } from '../reading/vocabulary.js';
import type { EvidenceIndex, Ranked } from './evidence-index.js';
import type { Passage } from './passages.js';

const MAX_QUERY_TERMS = 64;

const OPTIONS = {
  fields: ['text'],
  tokenize: searchTerms,
  processTerm: (term: string) => term,
};

interface Document {
  readonly id: number;
  readonly text: string;
}

const build = (passages: readonly Passage[]): MiniSearch<Document> => {
  const index = new MiniSearch<Document>(OPTIONS);
  index.addAll(passages.map((passage, id) => ({ id, text: passage.text })));
  return index;
};

/** The index of some passages as text, to be opened with the same passages in the same order. */
export const serialiseIndex = (passages: readonly Passage[]): string => JSON.stringify(build(passages));

/** @param saved what `serialiseIndex` made of the same passages; opening it costs less than building */
export function createMiniSearchIndex(passages: readonly Passage[], saved?: string): EvidenceIndex {
  const index = saved === undefined ? build(passages) : MiniSearch.loadJSON<Document>(saved, OPTIONS);
  return {
    search(query, limit) {
      const terms = [...new Set(searchTerms(query))].slice(0, MAX_QUERY_TERMS);
      if (terms.length === 0) return [];
      const found = index.search(terms.join(' '), { combineWith: 'OR', tokenize: () => terms });
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
