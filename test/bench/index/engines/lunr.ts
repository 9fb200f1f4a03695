/** Lunr, as it comes: stop words left out, stems, BM25. */
import { readFileSync, writeFileSync } from 'node:fs';
import lunr from 'lunr';
import type { Engine } from '../engine.js';

export function createLunr(): Engine {
  let index: lunr.Index | undefined;
  return {
    build(texts) {
      const builder = new lunr.Builder();
      builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
      builder.searchPipeline.add(lunr.stemmer);
      builder.ref('id');
      builder.field('text');
      for (const [id, text] of texts.entries()) builder.add({ id, text });
      index = builder.build();
    },
    search(query, limit) {
      // Its query language would read a colon or a hyphen as an order.
      const found = index?.query((asked) => {
        for (const token of lunr.tokenizer(query)) {
          const word = lunr.trimmer(token).toString();
          if (word !== '' && lunr.stopWordFilter(new lunr.Token(word, {}))) asked.term(word, {});
        }
      });
      return (found ?? []).slice(0, limit).map(({ ref }) => Number(ref));
    },
    save: (file) => writeFileSync(file, JSON.stringify(index)),
    open(file) {
      index = lunr.Index.load(JSON.parse(readFileSync(file, 'utf8')));
    },
  };
}
