import { describe, expect, test } from '@jest/globals';
import { knowledge, stet } from './stet.js';

describe('what cannot be run exits with 2 and says on standard error what to do', () => {
  test.each<[string[], string]>([
    [[], 'stet: Say what to do, as in: stet check draft.txt\n"stet help" lists the commands.\n'],
    [
      ['chek', 'draft.txt'],
      'stet: There is no command "chek". The commands are check, why, search, origins, who, people, sources, discrepancies, corrections, file, source, feeds, read, record, ledger, backup, restore, forget; "stet help" describes them.\n',
    ],
    [
      ['check', '--on', 'Tuesday', 'Lind is mayor.'],
      'stet: --on is a day written YYYY-MM-DD, as in --on 2025-03-04, not "Tuesday".\n',
    ],
    [
      ['check', '--on', '2025-02-30', 'Lind is mayor.'],
      'stet: --on is a day written YYYY-MM-DD, as in --on 2025-03-04, not "2025-02-30".\n',
    ],
    [['check', '--format', 'xml'], 'stet: --format is text, json, html or sarif, not "xml".\n'],
    [
      ['search', '--limit', '0', 'ferry'],
      'stet: --limit is a whole number from 1 to 999999, as in --limit 5, not "0".\n',
    ],
    [
      ['check', '--limit', '3'],
      'stet: stet check takes no --limit. It takes --on, --against, --format, --jsonl, --knowledge.\n',
    ],
    [
      ['check', '--colour'],
      "stet: Unknown option '--colour'. To specify a positional argument starting with a '-', place it at the end of the command after '--', as in '-- \"--colour\"\n\"stet help\" lists the options.\n",
    ],
    [
      ['check', 'draft.txt'],
      'stet: No file "draft.txt" here. Name a file, put a whole sentence in quotation marks, or write - to read standard input.\n',
    ],
    [
      ['check', 'my first draft.txt'],
      'stet: No file "my first draft.txt" here. Name a file, put a whole sentence in quotation marks, or write - to read standard input.\n',
    ],
    [['check', 'test/cli'], 'stet: "test/cli" is a folder. Name one file, as in test/cli/draft.txt.\n'],
    [
      ['check', 'package.json', 'LICENSE'],
      'stet: One file at a time: package.json is a file, and 1 more came after it.\n',
    ],
    [
      ['check', '--jsonl', 'Lind is mayor.'],
      'stet: --jsonl reads a file or standard input, one JSON object a line, not words on the line.\n',
    ],
    [['search'], 'stet: Say what to search for, as in: stet search cyber operations halt\n'],
    [['who'], 'stet: Say whom to look up, as in: stet who Chuck Schumer --on 2025-03-04\n'],
    [
      ['discrepancies', 'ferry'],
      'stet: No discrepancy "ferry" is on record. "stet discrepancies" lists those that are.\n',
    ],
    [['record'], 'stet: Expected "stet record check" or "stet record new DIR", got "stet record".\n'],
    [
      ['record', 'chek'],
      'stet: Expected "stet record check" or "stet record new DIR", got "stet record chek".\n',
    ],
    [
      ['help', 'chek'],
      'stet: There is no command "chek". The commands are check, why, search, origins, who, people, sources, discrepancies, corrections, file, source, feeds, read, record, ledger, backup, restore, forget.\n',
    ],
  ])('%j', async (args, stderr) => {
    expect(await stet(args)).toEqual({ code: 2, stdout: '', stderr });
  });

  test('a record that is not there', async () => {
    const ran = await stet(['sources', '--knowledge', 'no/such/folder']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^stet: .*no\/such\/folder/);
    expect(ran.stderr).not.toMatch(/\n {4}at /);
  });
});

describe('help', () => {
  test.each<[string[], RegExp]>([
    [['help'], /^Stet holds texts against the record[\s\S]*\n {2}check \[FILE/],
    [['--help'], /^Stet holds texts against the record/],
    [['help', 'check'], /^usage: stet check [\s\S]*--on DATE/],
    [['check', '--help'], /^usage: stet check /],
    [['check', '-h', '--on', '2025-03-04'], /^usage: stet check /],
    [['--version'], /^stet \d+\.\d+\.\d+\n$/],
  ])('%j', async (args, stdout) => {
    expect(await stet(args)).toEqual({ code: 0, stdout: expect.stringMatching(stdout), stderr: '' });
  });

  test('no line is wider than a terminal of 120 columns', async () => {
    const { stdout } = await stet(['help']);
    expect(stdout.split('\n').filter((line) => line.length > 120)).toEqual([]);
  });
});

describe('the folder of the record', () => {
  test('the line goes before the environment', async () => {
    const ran = await stet(['sources', '--knowledge', knowledge], {
      env: { STET_KNOWLEDGE_DIR: '/nowhere' },
    });
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining('Harbour Gazette') });
  });

  test('an empty setting is none: the record that ships is taken', async () => {
    const ran = await stet(['sources'], { env: { STET_KNOWLEDGE_DIR: '' } });
    expect(ran.stdout + ran.stderr).not.toContain('Harbour Gazette');
  });
});
