/** Orama's full-text search, as it comes: English, BM25, texts with any of the words. It keeps the texts too. */
import { readFileSync, writeFileSync } from 'node:fs';
import { create, insert, load, save, search } from '@orama/orama';
import type { Engine } from '../engine.js';

const empty = () => create({ schema: { text: 'string' } as const, sort: { enabled: false } });

export function createOrama(): Engine {
  let index = empty();
  return {
    async build(texts) {
      for (const [id, text] of texts.entries()) await insert(index, { id: String(id), text });
    },
    async search(query, limit) {
      const { hits } = await search(index, { term: query, limit });
      return hits.map(({ id }) => Number(id));
    },
    save: (file) => writeFileSync(file, JSON.stringify(save(index))),
    open(file) {
      index = empty();
      load(index, JSON.parse(readFileSync(file, 'utf8')));
    },
  };
}
