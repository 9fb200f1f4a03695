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

/** In how many passages each term stands. */
type Counts = Map<string, number>;

const build = (passages: readonly Passage[], counts: Counts = new Map()): MiniSearch<Document> => {
  const tokenize = (text: string): string[] => {
    const terms = searchTerms(text);
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
    return terms;
  };
  const index = new MiniSearch<Document>({ ...OPTIONS, tokenize });
  index.addAll(passages.map((passage, id) => ({ id, text: passage.text })));
  return index;
};

/**
 * How many entries of the index a search looks at: what a search costs. A record of a few documents has no more for any
 * question. In one of thousands, terms that stand in every tenth passage tell nothing and cost most: the rarest go first, and
 * the rest are left out. This is how search engines stop early (Turtle and Flood, Query evaluation: strategies and
 * optimizations, 1995), in its simplest form.
 */
const MOST_ENTRIES = 8_000;
/** So many of the rarest terms are looked for, whatever they cost. */
const LEAST_TERMS = 3;

const affordable = (terms: readonly string[], counts: Counts): string[] => {
  const of = (term: string): number => counts.get(term) ?? 0;
  let entries = 0;
  const taken = new Set(
    [...terms]
      .sort((a, b) => of(a) - of(b))
      .filter((term, n) => {
        entries += of(term);
        return n < LEAST_TERMS || entries <= MOST_ENTRIES;
      }),
  );
  return terms.filter((term) => taken.has(term));
};

/** The index of some passages as text, to be opened with the same passages in the same order. */
export const serialiseIndex = (passages: readonly Passage[]): string => JSON.stringify(build(passages));

/** @param saved what `serialiseIndex` made of the same passages; opening it costs less than building */
export function createMiniSearchIndex(passages: readonly Passage[], saved?: string): EvidenceIndex {
  // One that was saved is that of the record that ships, which is small: nothing is left out.
  const counts: Counts = new Map();
  const index = saved === undefined ? build(passages, counts) : MiniSearch.loadJSON<Document>(saved, OPTIONS);
  return {
    search(query, limit) {
      const asked = [...new Set(searchTerms(query))].slice(0, MAX_QUERY_TERMS);
      const terms = affordable(asked, counts);
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
