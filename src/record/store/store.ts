/** Where Stet keeps what people ask, decide and file: PostgreSQL, or the same embedded in this process. One SQL for both. */
import { Kysely, type LogEvent, PostgresDialect } from 'kysely';
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
  /** Told of every query, for the metrics. */
  readonly onQuery?: (query: QueryMade) => void;
}

/** A query, without a word of what it asked. */
export interface QueryMade {
  readonly statement: 'select' | 'insert' | 'update' | 'delete' | 'other';
  /** Milliseconds. */
  readonly ms: number;
  /** Why it failed, in PostgreSQL's five letters, empty where the store gave none; null where it did not fail. */
  readonly sqlState: string | null;
}

/**
 * Connects to a PostgreSQL whose tables are up to date already: for threads and commands beside a process that has opened it.
 *
 * @throws {StoreError} where the database does not answer
 */
export async function connect(databaseUrl: string): Promise<Pick<Store, 'db' | 'close'>> {
  const { pool } = await openPostgres(databaseUrl);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, close: () => db.destroy() };
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
  onQuery,
}: StoreOptions): Promise<Store> {
  const { kind, pool, urgentPool, notices, release } =
    databaseUrl === undefined ? await openEmbedded(folder, now()) : await openPostgres(databaseUrl);
  const log = onQuery === undefined ? {} : { log: (event: LogEvent) => onQuery(queryMade(event)) };
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), ...log });
  const urgent =
    urgentPool === null
      ? db
      : new Kysely<Tables>({ dialect: new PostgresDialect({ pool: urgentPool }), ...log });
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

const statements: Readonly<Record<string, QueryMade['statement']>> = {
  SelectQueryNode: 'select',
  InsertQueryNode: 'insert',
  UpdateQueryNode: 'update',
  DeleteQueryNode: 'delete',
};

function queryMade(event: LogEvent): QueryMade {
  return {
    statement: statements[event.query.query.kind] ?? 'other',
    ms: event.queryDurationMillis,
    sqlState: event.level === 'error' ? sqlStateOf(event.error) : null,
  };
}

function sqlStateOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : '';
}
