import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type CheckMade, noChecks } from '../../src/desk/checks.js';
import { checksIn, keepCheck, limits } from '../../src/desk/keep-check.js';
import { keptChecks } from '../../src/desk/kept-checks.js';
import { recentChecks } from '../../src/desk/recent-checks.js';
import { packageRoot } from '../../src/record/package-root.js';

const noon = new Date('2026-01-10T12:00:00Z');

const made = (text: string, id = 'c-aaaaaaaaaa'): CheckMade => ({
  text,
  options: { on: '2025-03-04' },
  record: { asOf: '2025-03-04', digest: 'sha256:0' },
  knowledge: '/newsroom/record',
  claims: [{ start: 0, ids: [id, 'f-bbbbbbbbbb'] }],
});

let data = '';
let folder = '';
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'stet-desk-'));
  folder = checksIn(join(data, 'deeper'));
});
afterEach(() => rmSync(data, { recursive: true }));

/** Sets when a file was last written, in days before noon. */
const age = (name: string, days: number) => {
  const then = new Date(noon.getTime() - days * 24 * 3_600_000);
  utimesSync(join(folder, name), then, then);
};

const newestFile = (): string =>
  readdirSync(folder)
    .map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time)[0]?.name ?? '';

const textsKept = () =>
  keptChecks(folder, { now: () => noon })
    .all()
    .map(({ text }) => text);

describe('a check that is kept', () => {
  test('comes back as it was, options that we do not know of included', () => {
    const odd = { ...made('Is “it” so?\n\u2028'), options: { on: '2025-03-04', against: 'Another text.' } };
    keepCheck(folder, odd, noon);
    expect(keptChecks(folder, { now: () => noon }).all()).toEqual([odd]);
  });

  test('nobody but its owner may read it', () => {
    keepCheck(folder, made('A draft.'), noon);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, newestFile())).mode & 0o777).toBe(0o600);
  });

  test('takes the place of the same check, and no other', () => {
    for (const text of ['One.', 'Two.', 'One.']) keepCheck(folder, made(text), noon);
    expect(textsKept().sort()).toEqual(['One.', 'Two.']);
  });

  test('has nothing of the text in the name of its file', () => {
    keepCheck(folder, made('Secret.'), noon);
    expect(newestFile()).toMatch(/^[0-9a-f]{32}\.json$/);
  });

  test('is not kept where there is nothing to ask about, or too much of it', () => {
    keepCheck(folder, { ...made(''), claims: [] }, noon);
    keepCheck(folder, made('x'.repeat(limits.bytesOfOne)), noon);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('the folder is bounded', () => {
  test('in how many: the oldest go first', () => {
    const within = { ...limits, count: 3 };
    for (const [n, text] of ['One.', 'Two.', 'Three.'].entries()) {
      keepCheck(folder, made(text), noon, within);
      age(newestFile(), 9 - n);
    }
    keepCheck(folder, made('Four.'), noon, within);
    expect(textsKept()).toEqual(['Four.', 'Three.', 'Two.']);
  });

  test('in size, but for the latest', () => {
    const size = Buffer.byteLength(JSON.stringify(made('One.'))) + 20;
    keepCheck(folder, made('One.'), noon);
    age(newestFile(), 2);
    keepCheck(folder, made('Two.'), noon, { ...limits, bytes: size });
    expect(textsKept()).toEqual(['Two.']);
    keepCheck(folder, made('Three.'), noon, { ...limits, bytes: 10 });
    expect(textsKept()).toEqual(['Three.']);
  });

  test('in time, what a process that was ended left behind included', () => {
    keepCheck(folder, made('Old.'), noon);
    const left = `${newestFile()}.00000000-0000-0000-0000-000000000000.tmp`;
    age(newestFile(), 31);
    writeFileSync(join(folder, left), '{');
    age(left, 31);
    keepCheck(folder, made('New.'), new Date(), limits);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(textsKept()).toEqual(['New.']);
  });

  test('what is not ours stays', () => {
    keepCheck(folder, made('One.'), noon);
    writeFileSync(join(folder, 'notes.txt'), 'keep me');
    age('notes.txt', 300);
    keepCheck(folder, made('Two.'), noon, { ...limits, count: 1 });
    expect(existsSync(join(folder, 'notes.txt'))).toBe(true);
  });
});

describe('what cannot be read is skipped', () => {
  test.each(['', '{', 'null', '{"format":1}', '{"format":2}', '\u0000', '[]'])('%j', (content) => {
    keepCheck(folder, made('Good.'), noon);
    writeFileSync(join(folder, `${'0'.repeat(32)}.json`), content);
    expect(textsKept()).toEqual(['Good.']);
  });

  test('a format to come is', () => {
    keepCheck(folder, made('Good.'), noon);
    const path = join(folder, newestFile());
    writeFileSync(path, readFileSync(path, 'utf8').replace('"format":1', '"format":2'));
    expect(textsKept()).toEqual([]);
  });

  test('no folder holds nothing', () => {
    expect(textsKept()).toEqual([]);
  });

  test('a folder that cannot be made is told of, and nothing thrown', () => {
    writeFileSync(join(data, 'deeper'), 'a file');
    const failures: unknown[] = [];
    keptChecks(folder, { now: () => noon, onFailure: (error) => failures.push(error) }).remember(
      made('One.'),
    );
    expect(failures).toHaveLength(1);
  });
});

test('several processes keep checks in one folder at once', async () => {
  const module = join(packageRoot(), 'build/src/desk/keep-check.js');
  const program = `
    const { keepCheck, limits } = await import(${JSON.stringify(module)});
    const [folder, name] = process.argv.slice(1);
    for (let n = 0; n < 40; n += 1) {
      const check = { text: name + ' ' + n, options: {}, record: { asOf: '2025', digest: 'd' }, claims: [{ start: 0, ids: ['c-a'] }] };
      keepCheck(folder, check, new Date(), { ...limits, count: 25 });
    }`;
  const run = promisify(execFile);
  await Promise.all(
    ['a', 'b', 'c'].map((name) =>
      run(process.execPath, ['--input-type=module', '--eval', program, '--', folder, name]),
    ),
  );
  const texts = textsKept();
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.length).toBeLessThanOrEqual(25);
  expect(readdirSync(folder).every((name) => name.endsWith('.json'))).toBe(true);
  expect(texts.every((text) => /^[abc] \d+$/.test(text))).toBe(true);
});

describe('checks in memory', () => {
  test('the latest first, and no more than so many', () => {
    const checks = recentChecks(noChecks);
    for (let n = 0; n < 500; n += 1) checks.remember(made(`Number ${n}.`));
    expect(checks.all()).toHaveLength(200);
    expect(checks.all()[0]?.text).toBe('Number 499.');
  });

  test('and no more text than so much', () => {
    const checks = recentChecks(noChecks);
    for (let n = 0; n < 4; n += 1) checks.remember(made(String(n).repeat(2_000_000)));
    expect(checks.all().map(({ text }) => text[0])).toEqual(['3', '2']);
  });

  test('come before those that are kept elsewhere, where they are kept too', () => {
    const checks = recentChecks(keptChecks(folder, { now: () => noon }));
    keepCheck(folder, made('Earlier.'), noon);
    age(newestFile(), 1);
    checks.remember(made('Now.'));
    expect(checks.all().map(({ text }) => text)).toEqual(['Now.', 'Now.', 'Earlier.']);
  });
});
