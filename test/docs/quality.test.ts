/** docs/quality.md has the figures of the baseline, and the baseline is about the sentences that ship. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../cli/stet.js';
import { parseBaseline } from '../eval/baseline.js';
import { TABLES } from '../eval/figures.js';
import { labelledFiles } from '../eval/own-data.js';
import { tablesIn, withTables } from '../eval/quality-page.js';

const sentences = join(root, 'test', 'eval');
const baseline = parseBaseline(readFileSync(join(sentences, 'baseline.json'), 'utf8'));
const page = readFileSync(`${root}docs/quality.md`, 'utf8');

test('its tables are those of the baseline; npm run eval -- --write-docs writes them anew', () => {
  expect(tablesIn(page)).toEqual(TABLES);
  expect(withTables(page, baseline)).toBe(page);
});

test('the baseline has every file of labelled sentences, and all of them; npm run eval -- --update measures anew', async () => {
  const counted = (await labelledFiles(sentences)).map((file) => {
    const lines = readFileSync(join(sentences, file), 'utf8').split('\n');
    return [file, lines.filter((line) => line.trim() !== '').length];
  });
  const known = Object.entries(baseline.files ?? {}).map(([file, { cases }]) => [file, cases]);
  expect(known).toEqual(counted);
});
