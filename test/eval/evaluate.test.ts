/** The evaluation as a whole, on a record of a few entries and labelled sentences beside it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createTextChecker } from '../../src/checking/against/check-against.js';
import { createChecker } from '../../src/checking/check.js';
import { readThesaurus } from '../../src/retrieval/thesaurus/file.js';
import { tiny } from '../checking/tiny-record.js';
import { evaluate } from './evaluate.js';
import { parseOptions } from './options.js';

const checker = createChecker(tiny, undefined, createTextChecker(readThesaurus, tiny.asOf));

const wrong = {
  id: 'num-1',
  text: 'The new ferry cost $4.9 million.',
  rules: ['wrong-number'],
  verdict: 'refuted',
};
const right = { id: 'num-ok-1', text: 'The new ferry cost $4.2 million.', rules: [], verdict: 'supported' };
/** A label that the record does not bear out: it is always missed. */
const missed = {
  id: 'contra-1',
  text: 'Daniel Okafor sang in Paris.',
  rules: ['contradicted'],
  verdict: 'refuted',
  cite: ['tide-wire'],
};
const secret = { ...missed, id: 'contra-2', text: 'Daniel Okafor danced in Paris.' };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-eval-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, cases: readonly object[]): void =>
  writeFileSync(join(folder, file), cases.map((one) => `${JSON.stringify(one)}\n`).join(''));

async function run(...argv: readonly string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      out += String(chunk);
      done();
    },
  });
  const code = await evaluate(parseOptions(argv), {
    checker,
    searchPassages: async (_file, queries) => queries.map(() => ['x', 'g']),
    sentences: folder,
    baseline: join(folder, 'baseline.json'),
    page: join(folder, 'quality.md'),
    stdout,
    stderr: new Writable({ write: (_chunk, _encoding, done) => done() }),
    clock: () => 0,
  });
  return { code, out };
}

const baseline = (): string => readFileSync(join(folder, 'baseline.json'), 'utf8');

describe('the baseline', () => {
  test('is written as measured, holds, and fails what falls below it', async () => {
    write('claims.jsonl', [wrong, right]);
    expect((await run('--update')).out).toContain('without a floor yet: Labelled sentences, claims.jsonl');
    expect(JSON.parse(baseline()).files).toEqual({
      'claims.jsonl': {
        cases: 2,
        shares: { recall: [1, 1], precision: [1, 1], kept: [1, 1], verdicts: [2, 2], wholly: [2, 2] },
      },
    });
    expect(await run()).toMatchObject({ code: 0, out: expect.stringContaining('All as in the baseline.') });

    const before = baseline();
    write('claims.jsonl', [wrong, right, missed]);
    const below = await run();
    expect(below.code).toBe(1);
    expect(below.out).toContain(
      'below the floor: Labelled sentences, claims.jsonl, recall: 100.0 % (1/1) → 50.0 % (1/2)',
    );
    expect(below.out).toContain('and 2 without a floor yet, 1 with more cases');
    expect(baseline()).toBe(before);

    const written = await run('--update');
    expect(written.code).toBe(0);
    expect(written.out).toContain('recall: 100.0 % (1/1) → 50.0 % (1/2)');
    expect((await run()).code).toBe(0);
  });

  test('fails where a file of sentences is gone', async () => {
    write('claims.jsonl', [wrong]);
    write('claims-more.jsonl', [right]);
    await run('--update');
    rmSync(join(folder, 'claims-more.jsonl'));
    const { code, out } = await run();
    expect(code).toBe(1);
    expect(out).toContain('gone: Labelled sentences, claims-more.jsonl');
  });
});

describe('--failures', () => {
  test('lists what went wrong, and only counts it where it is held out', async () => {
    write('claims.jsonl', [right, missed]);
    write('claims-heldout.jsonl', [right, secret]);
    const { out } = await run('--failures');
    expect(out).toContain(
      'claims.jsonl: 1 of 2 with something wrong\n  contra-1  Daniel Okafor sang in Paris.',
    );
    expect(out).toContain(
      'missed contradicted; not-enough-evidence for refuted; cites nothing for tide-wire',
    );
    expect(out).toContain('claims-heldout.jsonl: 1 of 2 with something wrong; not listed');
    expect(out).not.toContain('danced');
  });

  test('nor does JSON hold it', async () => {
    write('claims.jsonl', [missed]);
    write('claims-heldout.jsonl', [secret]);
    const { out } = await run('--failures', '--json');
    expect(out).not.toContain('danced');
    expect(JSON.parse(out).failures).toMatchObject([
      { file: 'claims.jsonl', count: 1, of: 1, list: [{ missed: ['contradicted'] }] },
      { file: 'claims-heldout.jsonl', count: 1, of: 1, list: null },
    ]);
  });
});

describe('--data', () => {
  const article = {
    text: 'Lind said, “The ferry stays as it is.”',
    annotations: [{ attributions: [{ kind: 'direct', source: [[0, 4]], content: [[11, 38]] }] }],
  };
  const put = (file: string, rows: readonly object[]): void => {
    mkdirSync(join(folder, 'public'), { recursive: true });
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    writeFileSync(join(folder, 'public', `${file}.jsonl.gz`), gzipSync(lines));
  };

  test('measures what is there, and says what is not', async () => {
    write('claims.jsonl', [right]);
    put('polnear-dev', [article]);
    put('claim-matching-snopes.claims', []);
    put('claim-matching-snopes.queries', [
      { text: 'Ferry?', gold: ['g'], split: 'dev' },
      { text: 'Fish?', gold: ['x'], split: 'train' },
    ]);
    const { out } = await run('--data', join(folder, 'public'), '--json');
    const { figures, skipped } = JSON.parse(out);
    expect(figures.quotes).toEqual({
      'polnear-dev': { cases: 1, shares: { precision: [1, 1], recall: [1, 1], speakers: [1, 1] } },
    });
    expect(figures.matching['claim-matching-snopes']).toMatchObject({ cases: 1, shares: { map5: [0.5, 1] } });
    expect(skipped).toContainEqual({
      name: 'polnear-train',
      why: `no ${join(folder, 'public', 'polnear-train.jsonl.gz')}`,
    });
  });

  test('a folder that is not there is an error', async () => {
    write('claims.jsonl', [right]);
    await expect(run('--data', join(folder, 'nowhere'))).rejects.toThrow(/there is no folder/);
  });
});

test('--write-docs writes the tables of the baseline, not of the day', async () => {
  write('claims.jsonl', [right]);
  writeFileSync(join(folder, 'quality.md'), '<!-- table: files -->\n<!-- end of table -->\n');
  await run('--update', '--write-docs');
  const page = readFileSync(join(folder, 'quality.md'), 'utf8');
  expect(page).toContain('| claims.jsonl | 1 | – | – | 100.0 | 100.0 | – | 100.0 |');
  write('claims.jsonl', [right, missed]);
  await run('--write-docs');
  expect(readFileSync(join(folder, 'quality.md'), 'utf8')).toBe(page);
});

test('a line that is no labelled sentence is named', async () => {
  write('claims.jsonl', [right, { id: 'x' }]);
  await expect(run()).rejects.toThrow(/claims\.jsonl/);
});
