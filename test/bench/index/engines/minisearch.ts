/** MiniSearch as it comes: words in lower case, any of them, BM25+. The reference; and the same without stop words. */
import { readFileSync, writeFileSync } from 'node:fs';
import MiniSearch, { type Options } from 'minisearch';
import { FUNCTION_WORDS } from '../../../../src/reading/lexicon/words.js';
import type { Engine } from '../engine.js';

interface Document {
  readonly id: number;
  readonly text: string;
}

const asItComes: Options<Document> = { fields: ['text'] };

const withoutStopWords: Options<Document> = {
  fields: ['text'],
  processTerm: (term) => {
    const lower = term.toLowerCase();
    return FUNCTION_WORDS.has(lower) ? null : lower;
  },
};

function createFrom(options: Options<Document>): Engine {
  let index = new MiniSearch<Document>(options);
  return {
    build(texts) {
      for (const [id, text] of texts.entries()) index.add({ id, text });
    },
    search: (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map(({ id }) => Number(id)),
    save: (file) => writeFileSync(file, JSON.stringify(index)),
    open(file) {
      index = MiniSearch.loadJSON<Document>(readFileSync(file, 'utf8'), options);
    },
  };
}

export const createMiniSearch = (): Engine => createFrom(asItComes);
export const createMiniSearchWithoutStopWords = (): Engine => createFrom(withoutStopWords);
