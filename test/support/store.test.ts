import { expect, test } from '@jest/globals';
import { testStore } from './store.js';

const store = testStore();
const at = new Date('2025-03-04T12:00:00Z');
const first = {
  ...{ team_id: 'T1', seq: 1, at, by: 'U1', kind: 'ruling-made' },
  ...{ entry: '{}', previous: '', hash: '' },
};

test.each(['the first', 'the second'])('each test finds the store empty: %s', async () => {
  expect(await store.db.selectFrom('ledger').selectAll().execute()).toEqual([]);
  await store.db.insertInto('ledger').values(first).execute();
});

test('what is there is not changed or deleted, once more than one row of the ledger is', async () => {
  await store.db.insertInto('ledger').values(first).execute();
  await expect(store.db.deleteFrom('ledger').execute()).rejects.toThrow('append-only');
  await expect(
    store.db
      .updateTable('ledger')
      .set({ hash: 'x' } as never)
      .execute(),
  ).rejects.toThrow('append-only');
});

test('it runs where it was asked to', () => {
  expect(store.kind).toBe(process.env.STET_TEST_DATABASE_URL ? 'postgres' : 'embedded');
});
