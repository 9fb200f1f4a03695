import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { decideFinding } from '../../src/desk/decisions/finding.js';
import { type Database, openStore } from '../../src/record/store/store.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { empty } from '../support/store.js';
import { root, stet } from './stet.js';

const data = mkdtempSync(join(tmpdir(), 'stet-desk-command-'));
const backup = join(data, 'stet.backup');
const noon = new Date('2025-03-04T12:00:00Z');
// Each run of the command opens the store anew, which takes seconds on a machine that is busy.
jest.setTimeout(120_000);
let fresh: FreshDatabase | null = null;
let env: Record<string, string> = {};

/** The store that the command finds, opened here for as long as something is done with it. */
async function inStore<T>(use: (db: Database) => Promise<T>): Promise<T> {
  const store = await openStore({ databaseUrl: fresh?.url, folder: join(data, 'store') });
  try {
    return await use(store.db);
  } finally {
    await store.close();
  }
}

const dismiss = (db: Database, team: string, key: string) =>
  decideFinding(db, team, {
    ...{ key, rule: 'wrong-office', messageId: 'otherChamber', decision: 'dismissed', by: 'U1', at: noon },
    ...{ why: '=She left, in May.', place: { channel: 'C1' }, evidence: ['people/lind'] },
  });
const check = (db: Database, id: string, asked_by: string, created_at = new Date()) =>
  db
    .insertInto('checks')
    .values({
      ...{ id, team_id: 'T1', text: 'A draft.', options: '{}', report: '{}', ids: [], record_digest: 'd' },
      ...{ asked_by, surface: 'mention', created_at },
    })
    .execute();

beforeAll(async () => {
  fresh = await freshDatabase();
  env = { STET_DATA_DIR: data, ...(fresh === null ? {} : { DATABASE_URL: fresh.url }) };
}, 60_000);
/** Each test of what is in the store begins with the same decisions. */
const decided = () =>
  inStore(async (db) => {
    await empty(db);
    for (const [team, key] of [
      ['T1', 'k-1'],
      ['T1', 'k-2'],
      ['T2', 'k-1'],
    ] as const)
      await dismiss(db, team, key);
  });
afterAll(async () => {
  await fresh?.drop();
  rmSync(data, { recursive: true });
});

const headOf = (stdout: string, team: string): string =>
  new RegExp(`^${team}: whole, .*ends with (\\w+)$`, 'm').exec(stdout)?.[1] ?? '';

describe('stet ledger', () => {
  beforeEach(decided, 60_000);

  test('verify proves each ledger whole, and says what to note', async () => {
    const { code, stdout } = await stet(['ledger', 'verify'], { env });
    expect(stdout).toMatch(/^T1: whole, 2 entries, ends with [0-9a-f]{64}\nT2: whole, 1 entry, ends with /);
    expect(code).toBe(0);
    const noted = headOf(stdout, 'T1');
    const again = await stet(['ledger', 'verify', '--team', 'T1', '--noted', noted], { env });
    expect([again.code, headOf(again.stdout, 'T1')]).toEqual([0, noted]);
    const other = await stet(['ledger', 'verify', '--team', 'T2', '--noted', noted], { env });
    expect([other.code, other.stdout]).toEqual([1, expect.stringContaining('NOT WHOLE')]);
  });

  test('verify finds what somebody changed behind its back', async () => {
    await inStore(async (db) => {
      const { sql } = await import('kysely');
      await sql`ALTER TABLE ledger DISABLE TRIGGER ledger_is_append_only`.execute(db);
      await sql`UPDATE ledger SET by = 'U9' WHERE team_id = 'T1' AND seq = 2`.execute(db);
      await sql`ALTER TABLE ledger ENABLE TRIGGER ledger_is_append_only`.execute(db);
    });
    const { code, stdout } = await stet(['ledger', 'verify', '--format', 'json'], { env });
    expect(JSON.parse(stdout).ledgers).toMatchObject([
      { team: 'T1', kind: 'broken', seq: 2, wrong: 'changed' },
      { team: 'T2', kind: 'whole', count: 1 },
    ]);
    expect(code).toBe(1);
  });

  test('export gives JSON lines, and CSV that a spreadsheet may open', async () => {
    const { stdout } = await stet(['ledger', 'export'], { env });
    const entries = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(entries.map(({ team, seq }) => [team, seq])).toEqual([
      ['T1', 1],
      ['T1', 2],
      ['T2', 1],
    ]);
    const csv = await stet(['ledger', 'export', '--format', 'csv', '--team', 'T2'], { env });
    expect(csv.stdout.split('\r\n')).toEqual([
      expect.stringMatching(/^workspace,seq,at,by,kind,/),
      expect.stringContaining(
        `T2,1,2025-03-04T12:00:00.000Z,U1,finding-decided,k-1,wrong-office,dismissed,"'=She left, in May.",C1`,
      ),
      '',
    ]);
  });

  test('is in the command as it is installed, too', async () => {
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, [`${root}build/stet/main.js`, 'ledger', 'verify'], {
      env: { ...env },
    });
    expect(stdout).toContain('T2: whole, 1 entry');
  });
});

describe('stet backup and stet restore', () => {
  beforeEach(decided, 60_000);

  test('bring everything back, and replace nothing unasked', async () => {
    const head = headOf((await stet(['ledger', 'verify'], { env })).stdout, 'T1');
    const wrote = await stet(['backup', backup], { env });
    expect(wrote).toMatchObject({ code: 0, stderr: '' });
    expect(wrote.stdout).toBe(`Wrote ${backup}: 3 in ledger, 3 in finding decisions.\n`);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    await inStore((db) => dismiss(db, 'T1', 'k-3'));

    const refused = await stet(['restore', backup], { env });
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringContaining('stet: The store is not empty'),
    ]);
    const { code, stdout } = await stet(['restore', backup, '--force'], { env });
    expect([code, stdout]).toEqual([0, expect.stringContaining('Every ledger is whole.')]);
    expect(headOf((await stet(['ledger', 'verify'], { env })).stdout, 'T1')).toBe(head);
  });

  test('make a new store where there is none', async () => {
    await stet(['backup', backup], { env });
    const elsewhere = { STET_DATA_DIR: join(data, 'elsewhere') };
    expect(await stet(['restore', backup], { env: elsewhere })).toMatchObject({ code: 0, stderr: '' });
    expect((await stet(['ledger', 'verify'], { env: elsewhere })).stdout).toContain('T1: whole, 2 entries');
  });
});

describe('stet forget', () => {
  beforeEach(decided, 60_000);

  test('deletes the checks of one person', async () => {
    await inStore(async (db) => {
      for (const [id, by] of [
        ['one', 'U1'],
        ['two', 'U2'],
      ] as const)
        await check(db, id, by);
    });
    const { code, stdout } = await stet(['forget', '--user', 'U1'], { env });
    expect([code, stdout]).toEqual([
      0,
      'Deleted 1 check and 0 answers. What was posted in Slack stays there.\n',
    ]);
    const left = await inStore((db) => db.selectFrom('checks').select('id').execute());
    expect(left).toEqual([{ id: 'two' }]);
    const { stdout: entries } = await stet(['ledger', 'export', '--team', 'T1'], { env });
    expect(entries).toContain('"forgotten"');
  });

  test('deletes what is older than so many days', async () => {
    await inStore(async (db) => {
      await check(db, 'new', 'U1');
      await check(db, 'old', 'U1', new Date('2025-01-01T12:00:00Z'));
    });
    const { stdout } = await stet(['forget', '--older-than', '30', '--format', 'json'], { env });
    expect(JSON.parse(stdout)).toEqual({ deleted: { answers: 0, checks: 1, corrections: 0, jobs: 0 } });
  });
});

describe('what cannot be done is said:', () => {
  test.each([
    [['ledger'], 'Expected "stet ledger verify" or "stet ledger export", got "stet ledger".'],
    [['ledger', 'verify', '--format', 'csv'], 'stet ledger verify gives text or json, not csv.'],
    [['ledger', 'export', '--format', 'json'], 'stet ledger export gives jsonl or csv, not json.'],
    [
      ['ledger', 'verify', '--noted', 'x'],
      '--noted is the hash that "stet ledger verify" gave, of 64 digits and letters, not "x".',
    ],
    [
      ['ledger', 'verify', '--noted', '0'.repeat(64)],
      'Say with --team whose ledger the hash of --noted is of.',
    ],
    [['backup'], 'Name one file, as in: stet backup stet-backup.jsonl.gz'],
    [['forget'], 'Say what to delete: either --user ID or --older-than DAYS.'],
    [['forget', '--user', 'ada'], '--user is an id as Slack gives them, as in --user U024BE7LH, not "ada".'],
    [
      ['forget', '--older-than', '0'],
      '--older-than is a number of days from 1 to 9999, as in --older-than 30, not "0".',
    ],
  ])('stet %j', async (args, says) => {
    expect(await stet(args, { env })).toEqual({ code: 2, stdout: '', stderr: `stet: ${says}\n` });
  });

  test('a folder without a store', async () => {
    const { code, stderr } = await stet(['ledger', 'verify'], { env: { STET_DATA_DIR: '/nowhere' } });
    expect([code, stderr]).toEqual([
      2,
      "stet: There is no store in /nowhere/store. Name the bot's data folder with STET_DATA_DIR, or its database with DATABASE_URL.\n",
    ]);
  });

  test('a file that is no backup', async () => {
    const { code, stderr } = await stet(['restore', `${root}package.json`, '--force'], { env });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^stet: .*cannot be read as a backup/)]);
  });

  test('a store that another process has', async () => {
    const store = await openStore({ folder: join(data, 'held', 'store') });
    const { code, stderr } = await stet(['ledger', 'verify'], { env: { STET_DATA_DIR: join(data, 'held') } });
    await store.close();
    expect([code, stderr]).toEqual([2, expect.stringContaining('is in use by another Stet')]);
  });

  test('a database that does not answer', async () => {
    const DATABASE_URL = 'postgres://nobody:secret@127.0.0.1:1/none?connect_timeout=1';
    const { code, stderr } = await stet(['ledger', 'verify'], { env: { DATABASE_URL } });
    expect([code, stderr]).toEqual([2, expect.stringContaining('does not answer')]);
    expect(stderr).not.toContain('secret');
  }, 30_000);
});
