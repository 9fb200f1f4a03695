import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { canonicalJson } from '../../../src/desk/ledger/canonical.js';
import type { Entry } from '../../../src/desk/ledger/entries.js';
import { asObject, asRow, ledgerColumns } from '../../../src/desk/ledger/export.js';
import { append, entriesOf, type Signed, teamsWithLedger, verify } from '../../../src/desk/ledger/ledger.js';
import { asCsv } from '../../../src/reports/csv.js';
import { testStore } from '../../support/store.js';

const store = testStore();
const at = new Date('2025-03-04T12:00:00.123Z');
const place = { channel: 'C1', thread: '1741089600.000100' };

const ruling = (why: string): Entry & Signed => ({
  ...{ by: 'U1', at, kind: 'ruling-made' },
  entry: { v: 1, discrepancy: 'schumer-chamber', ruling: 'confirmed', before: null, why, place },
});

const add = (team: string, entry: Entry & Signed) =>
  store.db.transaction().execute((trx) => append(trx, team, entry));

const all = async (team: string) => {
  const found = [];
  for await (const entry of entriesOf(store.db, team)) found.push(entry);
  return found;
};

/** What somebody with the database's password may do. */
const tamper = async (statement: string) => {
  await sql`ALTER TABLE ledger DISABLE TRIGGER ledger_is_append_only`.execute(store.db);
  await sql.raw(statement).execute(store.db);
  await sql`ALTER TABLE ledger ENABLE TRIGGER ledger_is_append_only`.execute(store.db);
};

describe('entries', () => {
  test('come back as they were written, each workspace’s from 1, and whole', async () => {
    const written = [
      await add('T1', ruling('It says so.')),
      await add('T2', ruling('“Zwei” \\ ü\u2028 𝒳')),
      await add('T1', ruling('Again.')),
    ];
    expect(await all('T1')).toEqual([written[0], written[2]]);
    expect(await all('T2')).toEqual([written[1]]);
    expect(await teamsWithLedger(store.db)).toEqual(['T1', 'T2']);
    expect(await verify(store.db, 'T1')).toEqual({ kind: 'whole', count: 2, hash: written[2]?.hash });
    expect(await verify(store.db, 'T2')).toMatchObject({ kind: 'whole', count: 1 });
    expect(await verify(store.db, 'T3')).toMatchObject({ kind: 'whole', count: 0 });
  });

  test('that many add at once are without gaps', async () => {
    const many = Array.from({ length: 40 }, (_, i) => add(`T${i % 2}`, ruling(`Reason ${i}.`)));
    await Promise.all(many);
    expect(await verify(store.db, 'T0')).toMatchObject({ kind: 'whole', count: 20 });
    expect(await verify(store.db, 'T1')).toMatchObject({ kind: 'whole', count: 20 });
  });

  test('more than are read at once are read all the same', async () => {
    await store.db.transaction().execute(async (trx) => {
      for (let i = 0; i < 501; i += 1) await append(trx, 'T1', ruling(`Reason ${i}.`));
    });
    expect(await verify(store.db, 'T1')).toMatchObject({ kind: 'whole', count: 501 });
  });

  test('of a transaction that fails are not there', async () => {
    const failing = store.db.transaction().execute(async (trx) => {
      await append(trx, 'T1', ruling('Never.'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await all('T1')).toEqual([]);
  });

  test('keep no NUL and no half of a pair', async () => {
    const { entry } = await add('T1', ruling('a\u0000b\ud800'));
    expect(entry).toMatchObject({ why: 'ab\ufffd' });
    expect(await verify(store.db, 'T1')).toMatchObject({ kind: 'whole' });
  });

  test.each([
    ['a reason too long', ruling('x'.repeat(1_001))],
    ['an empty reason', ruling(' ')],
    ['a kind that there is none of', { ...ruling('x'), kind: 'other' }],
    ['more than a kind holds', { ...ruling('x'), entry: { ...ruling('x').entry, text: 'A draft.' } }],
  ])('are refused with %s', async (_, entry) => {
    await expect(add('T1', entry as Entry & Signed)).rejects.toThrow();
    expect(await all('T1')).toEqual([]);
  });
});

describe('somebody who gets past the trigger is found out:', () => {
  test.each([
    [`UPDATE ledger SET entry = jsonb_set(entry, '{why}', '"Other."') WHERE seq = 2`, 2, 'changed'],
    [`UPDATE ledger SET by = 'U9' WHERE seq = 3`, 3, 'changed'],
    [`UPDATE ledger SET at = at + interval '1 hour' WHERE seq = 1`, 1, 'changed'],
    ['DELETE FROM ledger WHERE seq = 2', 2, 'gap'],
    ['DELETE FROM ledger WHERE seq = 1', 1, 'gap'],
    ['DELETE FROM ledger WHERE seq = 2; UPDATE ledger SET seq = 2 WHERE seq = 3', 2, 'changed'],
  ])('%s', async (statement, seq, wrong) => {
    for (const why of ['One.', 'Two.', 'Three.']) await add('T1', ruling(why));
    for (const part of statement.split(';')) await tamper(part);
    expect(await verify(store.db, 'T1')).toEqual({ kind: 'broken', seq, wrong });
  });
});

describe('exported', () => {
  test('as JSON it has all that its hash is made from, whatever the order', async () => {
    const entry = await add('T1', ruling('“So” it \u2028 says.'));
    const { hash, ...link } = JSON.parse(JSON.stringify(asObject(entry)));
    expect(createHash('sha256').update(canonicalJson(link)).digest('hex')).toBe(hash);
  });

  test('as a row it has in columns what most people look for', async () => {
    const row = asRow(await add('T1', ruling('=1+1')));
    const byColumn = Object.fromEntries(ledgerColumns.map((column, i) => [column, row[i]]));
    expect(byColumn).toMatchObject({
      ...{ workspace: 'T1', seq: 1, at: '2025-03-04T12:00:00.123Z', by: 'U1', kind: 'ruling-made' },
      ...{ subject: 'schumer-chamber', rule: null, outcome: 'confirmed', why: '=1+1' },
      ...{ channel: 'C1', thread: '1741089600.000100', message: null, permalink: null },
    });
    expect(row.length).toBe(ledgerColumns.length);
    // A spreadsheet takes none of it for a formula.
    expect(asCsv([row])).toContain(",confirmed,'=1+1,C1,");
  });
});
