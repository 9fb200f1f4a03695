import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { madeAnew, tables } from '../../../src/desk/backup/format.js';
import { restore } from '../../../src/desk/backup/restore.js';
import { backUp } from '../../../src/desk/backup/write.js';
import { decideFinding } from '../../../src/desk/decisions/finding.js';
import { changeSettings } from '../../../src/desk/settings/stored.js';
import { packageRoot } from '../../../src/record/package-root.js';
import { type Database, openStore, type Store } from '../../../src/record/store/store.js';
import { empty, testStore } from '../../support/store.js';

const store = testStore();
/** Always embedded: on PostgreSQL it is seen that a backup goes from one to the other. */
let other: Store;
const folder = mkdtempSync(join(tmpdir(), 'stet-backup-'));
const path = join(folder, 'stet.backup');
const noon = new Date('2025-03-04T12:00:00.123Z');

beforeAll(async () => {
  other = await openStore({ folder: null });
}, 60_000);
beforeEach(async () => {
  await empty(other.db);
  rmSync(path, { force: true });
});
afterAll(async () => {
  await other.close();
  rmSync(folder, { recursive: true });
});

const odd = 'Zwei\n“Zeilen” \u2028 𝒳 \\u0041 \t "x" 12345678901234567890';

async function fill({ db }: { readonly db: Database }, decisions = 12) {
  for (let n = 0; n < decisions; n += 1)
    await decideFinding(db, n % 2 === 0 ? 'T1' : 'T2', {
      ...{ key: `k-${n}`, rule: 'wrong-office', messageId: 'm', decision: 'dismissed' },
      ...{ why: odd, place: null, evidence: ['people/lind'], by: 'U1', at: noon },
    });
  await changeSettings(db, 'T1', {
    ...{ channel: '*', settings: { reaction: null }, by: 'U1', at: noon, why: null, place: null },
  });
  await db
    .insertInto('checks')
    .values({
      ...{ id: 'check', team_id: 'T1', text: odd, options: '{}', report: '{"big": 12345678901234567890}' },
      ...{ ids: ['c-1', 'f,"2'], record_digest: 'd', asked_by: null, surface: 'mention', created_at: noon },
    })
    .execute();
  await db
    .insertInto('answers')
    .values({
      ...{ id: 'answer', team_id: 'T1', check_id: 'check', job_id: 'job', channel_id: 'C1', ts: null },
      ...{ thread_ts: null, asked_ts: null, asked_by: 'U1', text_hash: 'h', outcome: '[]' },
      created_at: noon,
    })
    .execute();
  await db
    .insertInto('reliances')
    .values({ team_id: 'T1', answer_id: 'answer', evidence: 'people/lind', digest: 'd' })
    .execute();
  for (const id of ['one', 'two']) await addJob(db, id);
  await db
    .insertInto('installations')
    .values({ id: 'T1', name: null, sealed: 'v1.sealed', installed_at: noon })
    .execute();
  await db
    .insertInto('corrections')
    .values({
      team_id: 'T1',
      id: 'x',
      state: 'filed',
      body: '{"a": [1.50]}',
      changed_by: 'U1',
      changed_at: noon,
    })
    .execute();
  await db
    .insertInto('rulings')
    .values({ team_id: 'T1', discrepancy_id: 'd', ruling: 'open', by: 'U1', at: noon, why: odd, seq: 1 })
    .execute();
}

const addJob = (db: Database, id: string) =>
  db
    .insertInto('jobs')
    .values({
      ...{ id, team_id: 'T1', key: id, lane: 'C1', kind: 'check', payload: null, state: 'waiting' },
      ...{ run_after: noon, created_at: noon, taken_by: null },
    })
    .execute();

/** All rows of a store, in an order of their own. */
async function rowsOf(db: Database) {
  const all: Record<string, string[]> = {};
  for (const table of tables) {
    const { rows } = await sql<{ row: string }>`
      SELECT to_jsonb(one)::text AS row FROM ${sql.table(table)} AS one`.execute(db);
    all[table] = rows.map(({ row }) => row).sort();
  }
  return all;
}

const lines = () => gunzipSync(readFileSync(path)).toString('utf8').split('\n');
const rewrite = (changed: readonly string[]) => writeFileSync(path, gzipSync(changed.join('\n')));

test('every table is in it, but those that are made of others', async () => {
  const { rows } = await sql<{ name: string }>`
    SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
      AND relname NOT LIKE 'stet\\_migrations%'`.execute(store.db);
  expect([...tables, ...madeAnew].sort()).toEqual(rows.map(({ name }) => name).sort());
});

describe('a backup', () => {
  test('comes back as it was, in another store too', async () => {
    await fill(store);
    const rows = await backUp(store.db, path, noon);
    expect(rows).toMatchObject({ checks: 1, answers: 1, reliances: 1, jobs: 2, finding_decisions: 12 });
    expect(await restore(other.db, path, false)).toEqual({ made: noon.toISOString(), rows });
    const restored = await rowsOf(other.db);
    expect(restored).toEqual(await rowsOf(store.db));
    expect(restored.checks?.[0]).toContain('12345678901234567890}');

    // Jobs are numbered on from there, and the ledger is closed again.
    await addJob(other.db, 'three');
    const jobs = await other.db.selectFrom('jobs').select(['id', 'seq']).orderBy('seq').execute();
    expect(jobs.map(({ id, seq }) => [id, Number(seq)])).toEqual([
      ['one', 1],
      ['two', 2],
      ['three', 3],
    ]);
    await expect(other.db.deleteFrom('ledger').execute()).rejects.toThrow('append-only');
  });

  test('of nothing comes back as nothing', async () => {
    await backUp(store.db, path, noon);
    await restore(other.db, path, false);
    expect(Object.values(await rowsOf(other.db)).flat()).toEqual([]);
    await addJob(other.db, 'one');
  });

  test('of more than is read at once comes back whole', async () => {
    for (let n = 0; n < 401; n += 1) await addJob(store.db, `job-${n}`);
    await backUp(store.db, path, noon);
    await restore(other.db, path, false);
    expect(await rowsOf(other.db)).toEqual(await rowsOf(store.db));
  });

  test('is its owner’s alone, and leaves nothing beside it', async () => {
    await backUp(store.db, path, noon);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['stet.backup']);
  });

  test('takes the place of what is there only by force, and of all of it', async () => {
    await fill(store);
    await backUp(store.db, path, noon);
    await fill(other, 3);
    const before = await rowsOf(other.db);
    await expect(restore(other.db, path, false)).rejects.toThrow(/^The store is not empty \(installations, /);
    expect(await rowsOf(other.db)).toEqual(before);
    await restore(other.db, path, true);
    expect(await rowsOf(other.db)).toEqual(await rowsOf(store.db));
  });
});

test('a backup that was made with this version of the format is restored by every later one', async () => {
  const { rows } = await restore(other.db, join(packageRoot(), 'test', 'cli', 'desk.backup'), false);
  expect(rows).toMatchObject({ ledger: 3, finding_decisions: 1, rulings: 1, channel_settings: 1 });
});

describe('nothing is restored', () => {
  const damages: Record<string, [(all: string[]) => string[], RegExp]> = {
    'where a row was changed': [
      (all) => all.map((line) => line.replace('"U1"', '"U2"')),
      /does not add up to its checksum/,
    ],
    'where a row is missing': [
      (all) => all.filter((line) => !line.includes('"id": "two"')),
      /is no backup that this Stet can read|damaged/,
    ],
    'where its end is missing': [(all) => all.slice(0, -3), /cut off|cannot be read/],
    'where more follows': [(all) => [...all, '{}', ''], /damaged/],
    'of a newer Stet': [
      (all) => all.map((line) => line.replace('"migrations":[', '"migrations":["9999-later",')),
      /made by a newer Stet \(9999-later\)/,
    ],
    'of another version of the format': [
      (all) => all.map((line) => line.replace('"version":1', '"version":2')),
      /is no backup that this Stet can read/,
    ],
    'with columns that there are none of': [
      (all) => all.map((line) => line.replace('"columns":["id",', '"columns":["id; DROP TABLE checks",')),
      /in its table installations there is id; DROP TABLE checks/,
    ],
    'with a table twice': [
      (all) => [...all.slice(0, 3), ...all.slice(1)],
      /is no backup that this Stet can read/,
    ],
    'from lines that are no JSON': [() => ['Dear diary'], /cannot be read as a backup|is no backup/],
  };
  test.each(Object.entries(damages))('%s', async (_, [damage, says]) => {
    await fill(store, 2);
    await backUp(store.db, path, noon);
    rewrite(damage(lines()));
    await expect(restore(other.db, path, true)).rejects.toThrow(says);
    expect(Object.values(await rowsOf(other.db)).flat()).toEqual([]);
  });

  test('from what is no gzip, or is not there', async () => {
    writeFileSync(path, 'Dear diary');
    await expect(restore(other.db, path, true)).rejects.toThrow(/cannot be read as a backup/);
    await expect(restore(other.db, join(folder, 'none'), true)).rejects.toThrow(/ENOENT/);
  });

  test('where a ledger is not whole, though the file is', async () => {
    await fill(store, 6);
    await sql`ALTER TABLE ledger DISABLE TRIGGER ledger_is_append_only`.execute(store.db);
    await sql`UPDATE ledger SET by = 'U9' WHERE team_id = 'T2' AND seq = 2`.execute(store.db);
    await sql`ALTER TABLE ledger ENABLE TRIGGER ledger_is_append_only`.execute(store.db);
    await backUp(store.db, path, noon);
    await expect(restore(other.db, path, true)).rejects.toThrow(
      /not whole: of the workspace T2, entry 2 \(changed\)/,
    );
    expect(Object.values(await rowsOf(other.db)).flat()).toEqual([]);
  });
});
