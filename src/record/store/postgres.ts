/** PostgreSQL, by its address. */
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { Opened } from './embedded.js';
import { StoreError } from './store-error.js';

/** The type of 64-bit integers in PostgreSQL's catalogue: `select oid from pg_type where typname = 'int8'`. */
const int8 = 20;

/** How long a database that is still starting is waited for. */
const attempts = 10;
const between = 1_000;

/** @throws {StoreError} where no database answers there */
export async function openPostgres(databaseUrl: string): Promise<Opened> {
  // Ours are counters, and stay far below 2^53.
  const types = new pg.TypeOverrides();
  types.setTypeParser(int8, Number);
  const pool = new pg.Pool({ connectionString: databaseUrl, types, max: 10, connectionTimeoutMillis: 5_000 });
  // An idle connection that breaks is replaced by the next query.
  pool.on('error', () => undefined);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await pool.query('SELECT 1');
      return { kind: 'postgres', pool, release: () => undefined };
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
