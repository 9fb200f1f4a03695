/**
 * A store for the tests of a file: opened once, emptied before each. In memory; or on PostgreSQL, where
 * STET_TEST_DATABASE_URL names a server (`npm run test:postgres`).
 */
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { sql } from 'kysely';
import { type Database, openStore, type Store } from '../../src/record/store/store.js';
import { type FreshDatabase, freshDatabase } from './fresh-database.js';

export interface TestStore {
  readonly db: Database;
  readonly kind: Store['kind'];
  /** What another process opens to see the same; null where that cannot be, as it is in memory. */
  readonly databaseUrl: string | null;
}

/** To be called once, at the top of a test file or of a `describe`. Its `db` is there once the tests run. */
export function testStore(): TestStore {
  let fresh: FreshDatabase | null = null;
  let store: Store | null = null;
  const opened = (): Store => {
    if (store === null) throw new Error('The store is open while tests run, not while they are described.');
    return store;
  };
  beforeAll(async () => {
    fresh = await freshDatabase();
    store = await openStore({ folder: null, databaseUrl: fresh?.url });
  }, 60_000);
  beforeEach(() => empty(opened().db));
  afterAll(async () => {
    await store?.close();
    await fresh?.drop();
  }, 60_000);
  return {
    get db() {
      return opened().db;
    },
    get kind() {
      return opened().kind;
    },
    get databaseUrl() {
      return fresh?.url ?? null;
    },
  };
}

/** Deletes every row of every table of ours, the ledger's too. */
export async function empty(db: Database): Promise<void> {
  const found = await sql<{ name: string }>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename NOT LIKE 'stet\\_migrations%'`.execute(db);
  // Not TRUNCATE: the embedded database takes longer for it, as it makes new files.
  const deletions = found.rows.map(({ name }) => `DELETE FROM ${name};`).join(' ');
  await sql
    .raw(
      `DO $$ BEGIN
        ALTER TABLE ledger DISABLE TRIGGER ledger_is_append_only;
        ${deletions}
        ALTER TABLE ledger ENABLE TRIGGER ledger_is_append_only;
      END $$`,
    )
    .execute(db);
}
