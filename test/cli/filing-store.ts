/** A store for the tests of a file that run the command: embedded in a folder of its own, or a database of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { type Database, openStore } from '../../src/record/store/store.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { empty } from '../support/store.js';
import { type Ran, type Setting, stet } from './stet.js';

export interface FilingStore {
  /** A folder for documents. */
  readonly folder: string;
  stet(args: readonly string[], setting?: Setting): Promise<Ran>;
  /** Opened for as long as something is done with it. */
  inStore<T>(use: (db: Database) => Promise<T>): Promise<T>;
  empty(): Promise<void>;
  readonly env: Readonly<Record<string, string>>;
}

/** To be called once, at the top of a test file. */
export function filingStore(): FilingStore {
  const data = mkdtempSync(join(tmpdir(), 'stet-filing-data-'));
  const folder = mkdtempSync(join(tmpdir(), 'stet-filing-documents-'));
  let fresh: FreshDatabase | null = null;
  const envOf = (): Record<string, string> => ({
    STET_DATA_DIR: data,
    ...(fresh === null ? {} : { DATABASE_URL: fresh.url }),
  });
  const inStore = async <T>(use: (db: Database) => Promise<T>): Promise<T> => {
    const store = await openStore({ databaseUrl: fresh?.url, folder: join(data, 'store') });
    try {
      return await use(store.db);
    } finally {
      await store.close();
    }
  };
  beforeAll(async () => {
    fresh = await freshDatabase();
  }, 60_000);
  afterAll(async () => {
    await fresh?.drop();
    rmSync(data, { recursive: true });
    rmSync(folder, { recursive: true });
  }, 60_000);
  return {
    folder,
    inStore,
    empty: () => inStore(empty),
    stet: (args, { input, env } = {}) =>
      stet(args, { ...(input === undefined ? {} : { input }), env: { ...envOf(), ...env } }),
    get env() {
      return envOf();
    },
  };
}
