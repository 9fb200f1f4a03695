/** News prose to measure on: that of a folder of data, or made of the sentences that Stet's own tests are about. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packageRoot } from '../../src/record/package-root.js';

const texts = (lines: string): string[] =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))
    .flatMap((value) =>
      typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
        ? [value.text]
        : [],
    );

/** The texts of DIR/polnear-train.jsonl.gz, one a document. */
export const newsFrom = (folder: string): string[] =>
  texts(gunzipSync(readFileSync(join(folder, 'polnear-train.jsonl.gz'))).toString());

/** Documents of about five thousand characters, three sentences a paragraph, no two alike. */
export function newsOfOurOwn(characters: number): string[] {
  const sentences = texts(readFileSync(join(packageRoot(), 'test', 'eval', 'claims.jsonl'), 'utf8'));
  const documents: string[] = [];
  let document = '';
  let length = 0;
  for (let at = 0; length < characters; at += 1) {
    // A step that goes round through all sentences in another order each time.
    const sentence = sentences[(at * 7 + Math.floor(at / sentences.length)) % sentences.length] ?? '';
    document += sentence + (at % 3 === 2 ? '\n\n' : ' ');
    length += sentence.length + 1;
    if (document.length < 5000) continue;
    documents.push(document);
    document = '';
  }
  return documents;
}
