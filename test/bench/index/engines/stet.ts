/** Stet's own index in memory. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createPackedIndex, openPackedIndex } from '../../../../src/retrieval/packed/packed-index.js';
import type { Engine } from '../engine.js';

export function createStet(): Engine {
  let index = createPackedIndex();
  return {
    build(texts) {
      for (const [id, text] of texts.entries()) index.add(id, text);
    },
    search: (query, limit) => index.search(query, limit).map(({ id }) => id),
    save: (file) => writeFileSync(file, index.save()),
    open(file) {
      index = openPackedIndex(readFileSync(file));
    },
  };
}
