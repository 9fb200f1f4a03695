import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { filingStore } from './filing-store.js';
import { knowledge, main, root } from './stet.js';

// Each run of the command opens the store anew, which takes seconds on a machine that is busy.
jest.setTimeout(120_000);
const store = filingStore();
const { folder } = store;
beforeEach(store.empty, 60_000);

const write = (name: string, text: string): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
};
const filed = () =>
  store.inStore((db) =>
    db
      .selectFrom('filed_sources')
      .select(['id', 'version', 'via', 'text'])
      .where('current', '=', true)
      .orderBy('seq')
      .execute(),
  );

describe('a folder', () => {
  test('is walked in the order of names; hidden files, packages, links and other kinds are left out', async () => {
    const stories = join(folder, 'stories');
    write('stories/b.txt', 'The bridge of Northport stays open all winter.');
    write('stories/a/ferry.md', '# Ferry\n\nThe ferry to Sandholm runs twice a day.');
    write('stories/photo.jpg', 'no text');
    write('stories/.draft.txt', 'Nobody is to see this.');
    write('stories/node_modules/x/readme.md', 'A package.');
    write('elsewhere/secret.txt', 'Outside of the folder.');
    symlinkSync(join(folder, 'elsewhere'), join(stories, 'link'));
    const { code, stdout } = await store.stet(['file', stories]);
    expect(stdout).toBe(
      [
        'ferry: filed (1 passage, 0 quotations).',
        'b: filed (1 passage, 0 quotations).',
        '2 filed.',
        '1 file of other kinds left out.',
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
    const again = await store.stet(['file', stories]);
    expect(again.stdout).toContain('0 filed, 2 on file already.');
    expect((await filed()).map(({ id }) => id)).toEqual(['ferry', 'b']);
  });
});

describe('several documents', () => {
  test('what cannot be read is refused by its name, and the rest goes on', async () => {
    const story = write('one/story.txt', 'The council met on Monday.');
    const torn = write('one/torn.docx', 'this is no .docx');
    const { code, stdout, stderr } = await store.stet(['file', join(folder, 'gone.txt'), torn, story]);
    expect(stdout).toMatch(
      /^\S+gone\.txt: refused\. There is no such file or folder\.\n\S+torn\.docx: refused\. .+\nstory: filed \(1 passage, 0 quotations\)\.\n1 filed, 2 refused\.\n$/,
    );
    expect([code, stderr]).toEqual([2, '']);
  });

  test('standard input, with what the line says of it', async () => {
    const options = ['--publisher', 'Gazette', '--title', 'Ferry stays', '--date', '2024-05-13'];
    const { stdout } = await store.stet(['file', '-', ...options], {
      input: '“It stays,” Ada Lind said on Friday.',
    });
    expect(stdout).toBe('gazette-ferry-stays: filed (1 passage, 1 quotation).\n');
    const { stdout: json } = await store.stet(['source', 'gazette-ferry-stays', '--format', 'json']);
    expect(JSON.parse(json).source).toMatchObject({
      ...{ publisher: 'Gazette', title: 'Ferry stays', date: { on: '2024-05-13' }, read: 'machine' },
    });
  });

  test('as JSON lines, each as it is filed, and last a summary', async () => {
    const story = write('two/council.txt', 'The council met on Monday.');
    const { stdout } = await store.stet(['file', story, '--jsonl']);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toEqual([
      expect.objectContaining({ document: story, outcome: 'filed', id: 'council', passages: 1 }),
      { summary: { filed: 1, newVersions: 0, known: 0, refused: 0, leftOut: 0, disagreements: 0 } },
    ]);
  });
});

test('a new version is told with what it says otherwise', async () => {
  const url = ['--url', 'https://gazette.example/ferry'];
  const early = 'House minority leader Chuck Schumer called it a mistake.';
  await store.stet(['file', '-', ...url], { input: early });
  const { code, stdout } = await store.stet(['file', '-', ...url], {
    input: early.replace('House', 'Senate'),
  });
  expect(stdout).toMatch(
    /^\S+: filed as version 2 \(1 passage, 0 quotations\); 1 change:\n {4}¶1: “House minority leader” became “Senate minority leader” \(office\)\n$/,
  );
  expect(code).toBe(0);
});

describe('--dry-run', () => {
  test('shows what would be filed, and keeps nothing', async () => {
    const story = write('three/harbour.txt', 'The harbour froze over in January.');
    const { stdout } = await store.stet(['file', story, '--dry-run']);
    expect(stdout).toBe('harbour: would be filed (1 passage, 0 quotations).\n');
    expect(await filed()).toEqual([]);
    const { stdout: nowhere } = await store.stet(['file', story, '--dry-run'], {
      env: { STET_DATA_DIR: join(folder, 'no-store'), DATABASE_URL: '' },
    });
    expect(nowhere).toBe(stdout);
  });
});

test('Ctrl-C ends after the document in hand, and the same command goes on', async () => {
  for (let n = 0; n < 60; n += 1)
    write(`many/${String(n).padStart(2, '0')}.txt`, `Boat ${n} sank in the storm.`);
  const many = join(folder, 'many');
  const child = spawn(process.execPath, [main, 'file', many], {
    cwd: root,
    env: { STET_KNOWLEDGE_DIR: knowledge, ...store.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    if (stdout === '') child.kill('SIGINT');
    stdout += String(chunk);
  });
  const [code] = await once(child, 'close');
  expect([code, stderr]).toEqual([
    130,
    expect.stringMatching(
      /^stet: interrupted after \d+ of 60 documents; what was filed is kept\. Run the same command again/,
    ),
  ]);
  const before = (await filed()).length;
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(60);
  await store.stet(['file', many]);
  expect(new Set((await filed()).map(({ text }) => text)).size).toBe(60);
  expect(await filed()).toHaveLength(60);
});

describe('what cannot be done is said:', () => {
  test.each([
    [[], 'Say what to file, as in: stet file story.html'],
    [['test/cli/record', '--title', 'x'], '--title and --url are of one document'],
    [['-', '--url', 'gazette'], '--url is a link, as in --url https://news.example/story, not "gazette".'],
    [
      ['-', '--date', 'May 5'],
      '--date is a day written YYYY-MM-DD (or YYYY-MM, or YYYY), as in --date 2025-03-04, not "May 5".',
    ],
  ])('stet file %j', async (args, says) => {
    write('pair/one.txt', 'One.');
    write('pair/two.txt', 'Two.');
    const words = args.map((arg) => (arg === 'test/cli/record' ? join(folder, 'pair') : arg));
    const { code, stderr } = await store.stet(['file', ...words]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`stet: ${says}`)]);
  });
});
