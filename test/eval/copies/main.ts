/**
 * `npm run eval:copies [-- --data FOLDER]`: how many of the labelled pairs are recognised for what they are; with a folder
 * that holds news-snippets.jsonl.gz, how many of its texts are taken for copies of others, which few can be.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { createCopyFinder } from '../../../src/filing/copies/copy-finder.js';
import { kinship } from '../../../src/filing/copies/kind.js';
import { signatureOf } from '../../../src/filing/copies/signature.js';
import { type Label, labelledPairs } from './pairs.js';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const { stdout } = process;

const judged = labelledPairs().map((pair) => {
  const kin = kinship(signatureOf(pair.original), signatureOf(pair.other));
  return { ...pair, kin, found: kin?.kind ?? 'none' };
});

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));

const labels: readonly Label[] = ['copy', 'cut', 'rewrite', 'none'];
stdout.write('label     pairs  precision  recall\n');
for (const label of labels) {
  const meant = judged.filter((one) => one.label === label);
  const found = judged.filter((one) => one.found === label);
  const right = meant.filter((one) => one.found === label).length;
  stdout.write(
    `${label.padEnd(9)} ${String(meant.length).padStart(5)}  ${share(right, found.length).padStart(9)}  ${share(right, meant.length).padStart(6)}\n`,
  );
}
const [alike, told] = [
  judged.filter((one) => one.label !== 'none'),
  judged.filter((one) => one.found !== 'none'),
];
const right = alike.filter((one) => one.found !== 'none').length;
stdout.write(
  `any       ${String(alike.length).padStart(5)}  ${share(right, told.length).padStart(9)}  ${share(right, alike.length).padStart(6)}\n`,
);
for (const { name, made, label, found, kin } of judged)
  if (label !== found)
    stdout.write(
      `  ${name}: ${made}: ${label}, taken for ${found} (${kin?.ofFirst.toFixed(2) ?? '–'}, ${kin?.ofSecond.toFixed(2) ?? '–'})\n`,
    );

/** As many sentences of one collection, one after the other, as make about an article. */
const SENTENCES = 15;

if (values.data !== undefined) {
  const row = z.object({ id: z.string(), source: z.string(), text: z.string() });
  const rows = gunzipSync(readFileSync(join(values.data, 'news-snippets.jsonl.gz')))
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => row.parse(JSON.parse(line)));
  // Stories that were sent twice are copies indeed: a sentence that begins as another did is left out.
  const begun = new Set<string>();
  const fresh = rows.filter(({ text }) => {
    const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
    const beginnings = [words.slice(0, 6).join(' '), words.slice(-6).join(' ')];
    const isNew = beginnings.every((one) => !begun.has(one));
    for (const one of beginnings) begun.add(one);
    return isNew;
  });
  const texts: string[] = [];
  for (let at = 0; at < fresh.length; at += SENTENCES)
    texts.push(
      fresh
        .slice(at, at + SENTENCES)
        .map(({ text }) => text)
        .join('\n'),
    );
  const finder = createCopyFinder();
  const kinds: Record<string, number> = {};
  const began = performance.now();
  for (const [n, text] of texts.entries()) {
    const signature = signatureOf(text);
    const copy = finder.copyOf(signature, { date: null, publisher: null });
    if (copy !== null) kinds[copy.kind] = (kinds[copy.kind] ?? 0) + 1;
    finder.add(`t${n}`, signature, { date: null, publisher: null });
  }
  const each = (performance.now() - began) / texts.length;
  stdout.write(
    `${texts.length} texts of ${SENTENCES} sentences, ${each.toFixed(2)} ms each; taken for copies: ${JSON.stringify(kinds)}\n`,
  );
}
