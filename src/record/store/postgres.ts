/** PostgreSQL, by its address. */
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { Opened } from './embedded.js';
import { postgresNotices } from './postgres-notices.js';
import { StoreError } from './store-error.js';

/** The type of 64-bit integers in PostgreSQL's catalogue: `select oid from pg_type where typname = 'int8'`. */
const int8 = 20;

/** How long a database that is still starting is waited for. */
const attempts = 10;
const between = 1_000;

/** Of one process, beside the one that listens. A server takes a hundred in all, if it is not told otherwise. */
const mostConnections = 10;
const mostUrgent = 3;

/** @throws {StoreError} where no database answers there */
export async function openPostgres(databaseUrl: string): Promise<Opened> {
  // Ours are counters, and stay far below 2^53.
  const types = new pg.TypeOverrides();
  types.setTypeParser(int8, Number);
  const poolOf = (max: number) => {
    const pool = new pg.Pool({ connectionString: databaseUrl, types, max, connectionTimeoutMillis: 5_000 });
    // An idle connection that breaks is replaced by the next query.
    return pool.on('error', () => undefined);
  };
  const pool = poolOf(mostConnections);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await pool.query('SELECT 1');
      const urgentPool = poolOf(mostUrgent);
      return {
        kind: 'postgres',
        pool,
        urgentPool,
        notices: postgresNotices(databaseUrl),
        release: () => undefined,
      };
    } catch (error) {
      if (attempt < attempts && isStarting(error)) {
        await setTimeout(between);
        continue;
      }
      await pool.end();
      throw new StoreError(unreachable(error), { cause: error });
    }
  }
}

const starting: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'EAI_AGAIN', '57P03']);

function isStarting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && starting.has(error.code);
}

/** Without the address: it holds a password. */
function unreachable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return `The PostgreSQL database that DATABASE_URL names does not answer${code}. Check its address, its name, and the user and password in it.`;
}
