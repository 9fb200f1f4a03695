/**
 * FlexSearch, whole words. `suggest` lets texts through that lack some of the words: without it a claim with one other word finds
 * nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { Index } from 'flexsearch';
import type { Engine } from '../engine.js';

const create = (): Index => new Index({ tokenize: 'strict' });

export function createFlexSearch(): Engine {
  let index = create();
  return {
    build(texts) {
      for (const [id, text] of texts.entries()) index.add(id, text);
    },
    search: (query, limit) => index.search(query, { limit, suggest: true }).map(Number),
    async save(file) {
      const parts: [string, string][] = [];
      await index.export((key, part) => {
        parts.push([key, part]);
      });
      writeFileSync(file, parts.map((part) => JSON.stringify(part)).join('\n'));
    },
    open(file) {
      index = create();
      for (const line of readFileSync(file, 'utf8').split('\n')) {
        const [key, part] = JSON.parse(line) as [string, string];
        index.import(key, part);
      }
    },
  };
}
