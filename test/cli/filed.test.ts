/** From nothing: a new record, office-holders, a document, and what the commands then say. The people are invented. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { stet } from './stet.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-filed-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const csv = `id,name,title,body,party,state,country,from,to,as_of,source,url
lind,Ada Lind,prime minister,,,,Sandholm,2022-02-20,,2024-06-01,state calendar,https://calendar.example/
`;
const story =
  'The harbor ferry Aurora ran aground off Northport with 40 people on board.\n\n“Nobody was hurt in the harbor today,” Ada Lind said.\n';

test('a new record, people, a document, a check', async () => {
  const env = { STET_KNOWLEDGE_DIR: join(folder, 'record'), STET_DATA_DIR: join(folder, 'data') };
  const run = (...args: readonly string[]) => stet(args, { env });
  await writeFile(join(folder, 'people.csv'), csv);
  await writeFile(join(folder, 'ferry.txt'), story);

  expect(await run('record', 'check')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('nothing there'),
  });
  expect(await run('record', 'new', join(folder, 'record'))).toMatchObject({ code: 0 });
  expect(await run('record', 'new', join(folder, 'record'))).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('holds something already'),
  });
  expect((await run('record', 'check')).stdout).toBe(
    '0 sources with 0 facts and 0 quotes, 0 people, 0 organisations, 0 discrepancies. Record as of 1 January 1970.\n',
  );
  const nothing = await run('check', 'The harbor ferry Aurora ran aground off Northport.');
  expect(nothing).toMatchObject({ code: 0, stdout: expect.stringContaining('Not on record') });
  expect(await run('people', 'import', join(folder, 'people.csv'))).toMatchObject({ code: 0 });
  expect((await run('file', join(folder, 'ferry.txt'))).code).toBe(0);

  expect((await run('sources')).stdout).toContain('ferry');
  expect((await run('search', 'ferry Aurora')).stdout).toContain('ferry/p1-1');
  const told = await run(
    'check',
    'The harbor ferry Aurora ran aground off Northport with 40 people on board.',
  );
  expect(told.stdout).toContain('On the record (read by machine, not yet confirmed)');
  const altered = await run('check', '“Nobody was hurt at the harbor yesterday,” Ada Lind said.');
  expect(altered).toMatchObject({ code: 1, stdout: expect.stringContaining('error[altered-quote]') });

  expect((await run('source', 'ferry', '--withdraw')).code).toBe(0);
  expect((await run('sources')).stdout).not.toContain('ferry');
  // The folder alone is what is validated.
  expect((await run('record', 'check')).stdout).toContain('0 sources');
});
