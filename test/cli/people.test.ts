/** `people import`: office-holders into a record, and what the record then holds. The people are invented. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { knowledge, stet } from './stet.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-people-'));
  await cp(knowledge, join(folder, 'record'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const csv = `id,name,title,body,party,state,country,from,to,as_of,source,url
lind,Ada Lind,prime minister,,,,Sandholm,2022-02-20,,2024-06-01,state calendar,https://calendar.example/
lind,Ada Lind,mayor,Northport,,,Sandholm,2010-01-01,2014-01-01,2014-01-01,state calendar,
okoro-wex,Wexley Okorovan,U.S. senator,U.S. Senate,Democratic,Ohio,United States,2019-01-03,,2024-06-01,state calendar,
`;

async function imported(text: string, ...more: string[]) {
  const file = join(folder, 'Office Holders.csv');
  await writeFile(file, text);
  const { stdout, ...rest } = await stet([
    'people',
    'import',
    file,
    '--knowledge',
    join(folder, 'record'),
    ...more,
  ]);
  return { ...rest, stdout: stdout.replaceAll(`${folder}/`, '') };
}

const table = `1 office on which they disagree; people.yaml stands:
  person    office          ours                  theirs
  Ada Lind  prime minister  from 10 January 2022  from 20 February 2022 (state calendar)
`;

describe('people import', () => {
  test('keeps them beside people.yaml, which it leaves alone, and says where they disagree', async () => {
    const before = await readFile(join(folder, 'record', 'people.yaml'), 'utf8');
    expect(await imported(csv)).toEqual({
      code: 0,
      stderr: '',
      stdout: `Office Holders.csv: 2 people with 3 offices; kept as people/office-holders.json
The record has 3 people: 2 of people.yaml, 1 imported.
${table}`,
    });
    expect(await readFile(join(folder, 'record', 'people.yaml'), 'utf8')).toBe(before);
    expect(await readdir(join(folder, 'record', 'people'))).toEqual(['office-holders.json']);
    const { stdout } = await stet(['record', 'check', '--knowledge', join(folder, 'record')]);
    expect(stdout.endsWith(table)).toBe(true);
    const lind = await stet(['who', 'Ada Lind', '--knowledge', join(folder, 'record')]);
    expect(lind.stdout).toContain(
      'mayor (Northport, Sandholm), 1 January 2010 – 1 January 2014 [state calendar]',
    );
    expect(lind.stdout).not.toContain('20 February 2022');
  });

  test('the same file again takes the place of the first', async () => {
    await imported(csv);
    const { stdout } = await imported(csv.split('\n').slice(0, 3).join('\n'));
    expect(stdout).toContain('The record has 2 people: 2 of people.yaml, 0 imported.');
  });

  test('a dry run writes nothing', async () => {
    const { stdout } = await imported(csv, '--dry-run', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      written: false,
      imported: 1,
      disagreements: [{ person: 'lind' }],
    });
    expect(await readdir(join(folder, 'record'))).not.toContain('people');
  });

  test('what they held is held against a text', async () => {
    await imported(csv);
    const said = ['Rep. Wexley Okorovan (D-Ohio) voted no.', '--on', '2024-05-14'];
    const { code, stdout } = await stet(['check', ...said, '--knowledge', join(folder, 'record')]);
    expect(code).toBe(1);
    expect(stdout).toContain('error[wrong-office]: Wexley Okorovan was U.S. senator.');
    expect(stdout).toContain('people/okoro-wex, offices[0]');
  });

  test('offices of one person that overlap are refused, and nothing is written', async () => {
    const { code, stderr } = await imported(
      `${csv}okoro-wex,Wexley Okorovan,U.S. senator,U.S. Senate,Democratic,Utah,United States,2020-01-03,,2024-06-01,list,\n`,
    );
    expect(code).toBe(2);
    expect(stderr).toContain('overlaps offices[0], the same office (U.S. senator)');
    expect(await readdir(join(folder, 'record'))).not.toContain('people');
  });

  test('a file that cannot be read', async () => {
    expect((await imported('id,nom\n')).stderr).toMatch(
      /Office Holders\.csv:1: expected a column name, title, as_of, source/,
    );
    expect(await stet(['people', 'import', 'no/such.csv', '--dry-run'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^stet: Cannot read no\/such\.csv: ENOENT/),
    });
  });

  test('not into the record that ships', async () => {
    expect(await stet(['people', 'import', 'a.csv'], { env: { STET_KNOWLEDGE_DIR: '' } })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^stet: Say into which record/),
    });
  });
});
