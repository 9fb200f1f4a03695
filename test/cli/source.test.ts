import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { filingStore } from './filing-store.js';
import { knowledge } from './stet.js';

// Each run of the command opens the store anew, which takes seconds on a machine that is busy.
jest.setTimeout(120_000);
const store = filingStore();
const link = 'https://harbour.example/ferry';
const early = `Ferry stays

By Jo Roe

House minority leader Ada Lind opened the pier on Monday.

“The ferry stays, and it stays for good,” Lind said.`;

beforeAll(async () => {
  const about = [
    '--publisher',
    'Harbour Post',
    '--title',
    'Ferry stays',
    '--date',
    '2024-05-14',
    '--url',
    link,
  ];
  await store.stet(['file', '-', ...about], { input: early });
  await store.stet(['file', '-', ...about], { input: early.replace('House', 'Senate') });
}, 120_000);
const id = 'harbour-post-ferry-stays';

describe('stet source ID', () => {
  test('shows a filed source: where it is from, how it came, what it says', async () => {
    const { code, stdout } = await store.stet(['source', id]);
    expect([code, stdout.split('\n').slice(0, 3)]).toEqual([
      0,
      ['Ferry stays', `${id} · Harbour Post · by Jo Roe · 14 May 2024`, link],
    ]);
    for (const line of [
      /^Filed from a file by stet on .+, as version 2\.$/m,
      /^Read by machine; no editor has confirmed it\.$/m,
      /^ {2}Version 1, filed from a file by stet on /m,
      /^ {2}Ada Lind: Senate minority leader ¶3$/m,
      /^ {2}¶4 “The ferry stays, and it stays for good” — Ada Lind/m,
      /^ {2}¶3 Senate minority leader Ada Lind opened the pier on Monday\./m,
    ])
      expect(stdout).toMatch(line);
  });

  test('shows a source of the folder, with the discrepancies that it has a side in', async () => {
    const { stdout } = await store.stet(['source', 'gazette-ferry']);
    expect(stdout).toMatch(/^In the folder of the record, as an editor wrote it down\.$/m);
    expect(stdout).toMatch(/passages?, in the words of the record$/m);
    expect(stdout).toMatch(/^1 discrepancy\n {2}\S+ \(disagreement, open\): /m);
    expect(stdout).toMatch(/^ {6}courier-ferry ¶1: “.+”$/m);
  });

  test('--changes tells what a version says otherwise', async () => {
    const words = '  ¶3: “House minority leader” became “Senate minority leader” (office)\n';
    const { stdout } = await store.stet(['source', id, '--changes']);
    expect(stdout).toBe(`${id}, version 2: 1 change to version 1:\n${words}`);
    expect((await store.stet(['source', id, '--changes', '2'])).stdout).toBe(stdout);
    expect((await store.stet(['source', id, '--changes', '1'])).stdout).toContain('is the first');
    expect((await store.stet(['source', id, '--changes', '9'])).stderr).toBe(
      `stet: ${id} has no version 9; its latest is 2.\n`,
    );
  });
});

describe('stet source ID --export', () => {
  const record = join(store.folder, 'record');
  beforeAll(() => {
    mkdirSync(record);
    cpSync(knowledge, record, { recursive: true });
  });

  test('writes a file of the record, which the record takes', async () => {
    const { stdout } = await store.stet(['source', id, '--export', record]);
    const path = join(record, 'sources', `${id}.yaml`);
    expect(stdout).toBe(`Wrote ${path}.\n`);
    expect(readFileSync(path, 'utf8')).toMatch(
      new RegExp(
        `^# Filed from a file by stet .+\n# Read by machine; no editor has confirmed it\\.\n[^]*\n\nid: ${id}\ntitle: Ferry stays\n`,
      ),
    );
    const env = { STET_KNOWLEDGE_DIR: record };
    const checked = await store.stet(['record', 'check'], { env });
    expect([checked.code, checked.stderr]).toEqual([0, '']);
    expect(checked.stdout).toMatch(/^3 sources /);
    // From now on the folder's stands before the one that was filed.
    const { stdout: page } = await store.stet(['source', id], { env });
    expect(page).toContain('In the folder of the record');
    const again = await store.stet(['source', id, '--export', record]);
    expect([again.code, again.stderr]).toEqual([2, `stet: ${path} is there already. --force replaces it.\n`]);
    expect((await store.stet(['source', id, '--export', record, '--force'])).code).toBe(0);
  });

  test('shows it where no folder is named, the same every time', async () => {
    const { stdout } = await store.stet(['source', id, '--export']);
    expect(stdout).toBe(readFileSync(join(record, 'sources', `${id}.yaml`), 'utf8'));
    expect((await store.stet(['source', '--export', id])).stdout).toBe(stdout);
  });
});

describe('what an editor decides', () => {
  test('is kept with who and when, and shown', async () => {
    const page = async () => (await store.stet(['source', id])).stdout;
    expect((await store.stet(['source', id, '--withdraw'])).stdout).toContain(`${id}: withdrawn:`);
    expect(await page()).toMatch(/^Withdrawn by stet on \d/m);
    expect((await store.stet(['source', id, '--withdraw'])).stdout).toBe(`${id}: withdrawn already.\n`);
    expect((await store.stet(['source', id, '--restore'])).stdout).toContain(`${id}: restored:`);
    expect((await store.stet(['source', id, '--confirm'])).stdout).toContain(`${id}: confirmed:`);
    expect(await page()).toMatch(/^Read by machine, and confirmed by stet on \d/m);
    const { stdout } = await store.stet(['source', id, '--export']);
    expect(stdout).not.toContain('read: machine');
  });
});

test('what is embargoed is not shown before its time', async () => {
  await store.inStore(async (db) => {
    await db
      .updateTable('filed_sources')
      .set({ embargoed_until: new Date('2999-01-01T06:00:00Z') })
      .execute();
  });
  const { stdout } = await store.stet(['source', id]);
  expect(stdout).toContain('Embargoed until 1 January 2999, 06:00 UTC.');
  expect(stdout).not.toContain('pier');
  for (const option of ['--export', '--changes']) {
    const { code, stdout: shown, stderr } = await store.stet(['source', id, option]);
    expect([code, shown, stderr]).toEqual([
      2,
      '',
      `stet: What ${id} says may not be shown: it is embargoed or withheld.\n`,
    ]);
  }
  expect((await store.stet(['source', id, '--format', 'json'])).stdout).not.toContain('pier');
});

describe('what cannot be done is said:', () => {
  test.each([
    [['source'], 'Say which source, as in: stet source gazette-ferry'],
    [['source', 'nowhere'], 'No source "nowhere" is on record. "stet sources" lists those that are.'],
    [['source', 'a', 'b'], 'One source at a time: a b.'],
    [['source', 'a', '--confirm', '--withdraw'], 'One thing at a time: --confirm, --withdraw.'],
    [
      ['source', 'gazette-ferry', '--confirm'],
      "gazette-ferry is a source of the record's folder: it is changed or deleted there.",
    ],
    [['source', 'a', '--changes=x'], '--changes is the number of a version, as in --changes 2, not "x".'],
  ])('stet %j', async (args, says) => {
    const { code, stderr } = await store.stet(args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`stet: ${says}`)]);
  });
});
