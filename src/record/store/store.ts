/** Where Stet keeps what people ask, decide and file: PostgreSQL, or the same embedded in this process. One SQL for both. */
import { Kysely, PostgresDialect } from 'kysely';
import { openEmbedded } from './embedded.js';
import { migrate } from './migrate.js';
import type { Notices } from './notices.js';
import { openPostgres } from './postgres.js';
import type { Tables } from './tables.js';

export type Database = Kysely<Tables>;

export interface Store {
  readonly db: Database;
  readonly kind: 'embedded' | 'postgres';
  /** The same database on connections of their own, for what somebody waits for within seconds: nothing else waits there. */
  readonly urgent: Database;
  /** What the processes that share it tell each other. */
  readonly notices: Notices;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** `postgres://…`; without it, the embedded database in `folder`. */
  readonly databaseUrl?: string | undefined;
  /** The folder of the embedded database; null to keep it in memory, for tests. */
  readonly folder: string | null;
  readonly now?: () => Date;
}

/**
 * Opens the store and brings its tables up to date.
 *
 * @throws {StoreError} where the folder is in use, the database does not answer, or its tables are of a newer Stet
 */
export async function openStore({
  databaseUrl,
  folder,
  now = () => new Date(),
}: StoreOptions): Promise<Store> {
  const { kind, pool, urgentPool, notices, release } =
    databaseUrl === undefined ? await openEmbedded(folder, now()) : await openPostgres(databaseUrl);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const urgent =
    urgentPool === null ? db : new Kysely<Tables>({ dialect: new PostgresDialect({ pool: urgentPool }) });
  const close = async () => {
    await notices.close();
    await db.destroy();
    if (urgent !== db) await urgent.destroy();
    release();
  };
  try {
    await migrate(db);
  } catch (error) {
    await close();
    throw error;
  }
  return { db, urgent, kind, notices, close };
}
