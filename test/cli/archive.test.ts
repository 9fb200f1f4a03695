/** The command where filed sources stay in PostgreSQL. On the embedded database there is no such thing: it is skipped there. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { filingStore } from './filing-store.js';
import { stet } from './stet.js';

const store = filingStore();
const onPostgres = process.env.STET_TEST_DATABASE_URL ? test : test.skip;
const sentence = 'The harbor ferry Aurora ran aground off Northport with 40 people on board.';
const inArchive = { env: { STET_INDEX: 'postgres' } };

onPostgres(
  'files, checks, searches and says why',
  async () => {
    const document = join(store.folder, 'ferry.txt');
    await writeFile(document, `${sentence}\n`);
    expect((await store.stet(['file', document])).code).toBe(0);
    const checked = await store.stet(['check', sentence], inArchive);
    expect(checked).toMatchObject({ code: 0, stdout: expect.stringContaining('On the record') });
    expect(checked.stdout).toBe((await store.stet(['check', sentence])).stdout);
    const found = await store.stet(['search', 'ferry Northport'], inArchive);
    expect(found).toMatchObject({ code: 0, stdout: expect.stringContaining('ferry/p1-1') });
    const lines = await store.stet(['check', '--jsonl'], {
      input: `{"id":"a","text":"${sentence}"}\n`,
      ...inArchive,
    });
    expect(lines.stdout).toContain('"supported"');
    expect((await store.stet(['source', 'ferry', '--withdraw'])).code).toBe(0);
    expect((await store.stet(['check', sentence], inArchive)).stdout).toContain('Not on record');
  },
  120_000,
);

test.each([
  ['another word', { STET_INDEX: 'solr' }, 'STET_INDEX is memory or postgres'],
  ['no database', { STET_INDEX: 'postgres', DATABASE_URL: '' }, 'DATABASE_URL'],
])('refuses %s', async (_, env, why) => {
  expect(await stet(['check', sentence], { env })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(why),
  });
});
