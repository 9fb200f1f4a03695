import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { fileDraft, keepDrafts } from '../../src/desk/corrections-kept.js';
import { openStore } from '../../src/record/store/store.js';
import { filed, nobodyYet } from '../desk/corrections/samples.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { stet } from './stet.js';

/** The record that ships. */
const shipped = { env: { STET_KNOWLEDGE_DIR: '' } };
const lines = [filed(), filed({ id: 'x-bbbbbbbbbb', state: 'draft', ...nobodyYet, text: '=1+1 \u001b[31m' })]
  .map((one) => `${JSON.stringify(one)}\n`)
  .join('');

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-corrections-'));
  file = join(folder, 'corrections.jsonl');
  await writeFile(file, lines);
});
afterAll(() => rm(folder, { recursive: true }));

describe('draft', () => {
  test('in words', async () => {
    const ran = await stet(['corrections', 'draft', 'un-veto', '--on', '2026-11-22'], shipped);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(
      /^Correction, 22 November 2026: .*\n\n {2}article: Axios, .* ¶21\n {2}as published: “to veto a UN resolution last week”\n {2}since: 4 March 2025, as the record has worked it out\n {2}source: Axios, .* ¶21, ¶22\n/,
    );
  });

  test('as JSON; somebody else’s article is called theirs', async () => {
    const ran = await stet(['corrections', 'draft', 'un-veto', '--format', 'json'], {
      env: { ...shipped.env, STET_NEWSROOM: 'Harbour Gazette' },
    });
    expect(JSON.parse(ran.stdout)).toMatchObject({
      corrections: [
        { state: 'draft', text: expect.stringContaining('An article by Axios, published on or about') },
      ],
    });
  });

  test('what cannot be corrected', async () => {
    expect(await stet(['corrections', 'draft', 'ferry-vote'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'stet: In ferry-vote, sources disagree and none is known to be wrong: there is nothing to correct.\n',
    });
  });
});

describe('export', () => {
  const newsroom = { STET_NEWSROOM: 'Harbour Gazette' };
  test.each<[string[], RegExp, number]>([
    [[], /^# Corrections\n\n## November 2026\n\n- \[Council keeps the ferry\]/, 1],
    [['--format', 'markdown'], /^# Corrections\n/, 1],
    [['--format', 'jsonld'], /^\{\n {2}"@context": "https:\/\/schema.org"/, 1],
    [['--format', 'jsonl'], /^\{"id":"x-aaaaaaaaaa".*\n\{"id":"x-bbbbbbbbbb".*\\u001b.*\n$/, 0],
    [
      ['--format', 'csv'],
      /^id,state,date,.*\r\nx-aaaaaaaaaa,filed,.*\r\nx-bbbbbbbbbb,draft,2026-11-22,'=1\+1 ␛\[31m,/,
      0,
    ],
  ])('%j', async (args, stdout, left) => {
    const ran = await stet(['corrections', 'export', file, ...args], { env: newsroom });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toMatch(stdout);
    expect(ran.stdout).not.toContain('\u001b');
    expect(ran.stderr).toBe(
      left === 0 ? '' : 'stet: 1 correction left out: only what is filed is published.\n',
    );
    expect(await stet(['corrections', 'export', '-', ...args], { env: newsroom, input: lines })).toEqual(ran);
  });

  test('what is exported as JSON lines is read again', async () => {
    const { stdout } = await stet(['corrections', 'export', '--format', 'jsonl', file, file]);
    expect(await stet(['corrections', 'export', '-', '--format', 'jsonl'], { input: stdout })).toMatchObject({
      stdout,
    });
  });

  test.each<[string[], string | undefined, string]>([
    [
      ['corrections'],
      undefined,
      'Expected "stet corrections draft ID" or "stet corrections export", got "stet corrections".',
    ],
    [
      ['corrections', 'draft'],
      undefined,
      'Say which discrepancy, as in: stet corrections draft schumer-chamber\n"stet discrepancies" lists those on record.',
    ],
    [
      ['corrections', 'draft', 'x', '--format', 'csv'],
      undefined,
      'stet corrections draft gives text or json, not csv.',
    ],
    [
      ['corrections', 'export', '--format', 'json'],
      undefined,
      'stet corrections export gives markdown, jsonld, jsonl or csv, not json.',
    ],
    [
      ['corrections', 'export', '--format', 'xml'],
      undefined,
      '--format is text, json, markdown, jsonld, jsonl or csv, not "xml".',
    ],
    [
      ['corrections', 'export', '--format', 'jsonld'],
      undefined,
      'Say whose corrections these are: set STET_NEWSROOM to the name of the newsroom. A ClaimReview names its author.',
    ],
    [
      ['corrections', 'export', '-'],
      '{}',
      'standard input, line 1: expected a correction: id: Invalid input: expected string, received undefined.',
    ],
    [['corrections', 'export', 'no-such.jsonl'], undefined, 'No file "no-such.jsonl" here.'],
    [['corrections', 'export'], undefined, 'There is no store in '],
  ])('%j cannot be run', async (args, input, sentence) => {
    const ran = await stet(args, input === undefined ? {} : { input });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr.startsWith(`stet: ${sentence}`)).toBe(true);
  });
});

describe('export of what the desk keeps', () => {
  // The store is opened several times, which takes seconds on a machine that is busy.
  jest.setTimeout(60_000);
  let fresh: FreshDatabase | null = null;
  afterAll(() => fresh?.drop());

  test('is the default; of one workspace with --team', async () => {
    fresh = await freshDatabase();
    const store = await openStore({ databaseUrl: fresh?.url, folder: join(folder, 'store') });
    const signed = { by: 'U012', at: new Date('2026-11-22T10:00:00Z') };
    for (const [team, id] of [
      ['T1', 'x-aaaaaaaaaa'],
      ['T2', 'x-cccccccccc'],
    ] as const) {
      const { text, since, said } = filed();
      const { publisher, title, url } = said;
      await keepDrafts(store.db, team, [filed({ id, state: 'draft', ...nobodyYet })], signed);
      const edited = { id, text: `${text} (${team})`, publisher, title, url, since, note: null, place: null };
      await fileDraft(store.db, team, { ...edited, ...signed });
    }
    await store.close();
    const env = {
      ...{ STET_NEWSROOM: 'Harbour Gazette', STET_DATA_DIR: folder },
      ...(fresh === null ? {} : { DATABASE_URL: fresh.url }),
    };
    const all = await stet(['corrections', 'export', '--format', 'jsonld'], { env });
    expect(all).toMatchObject({ code: 0, stderr: '' });
    const graph = JSON.stringify(JSON.parse(all.stdout));
    expect(graph).toContain('mayor of Northport. (T1)');
    expect(graph).toContain('mayor of Northport. (T2)');
    const one = await stet(['corrections', 'export', '--format', 'jsonl', '--team', 'T1'], { env });
    expect(one.stdout).toContain('(T1)');
    expect(one.stdout).not.toContain('(T2)');
  });
});
