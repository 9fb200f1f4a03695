/** Writing a backup: everything as it is at one moment, while others go on. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../../record/store/tables.js';
import { columnsOf, migrationsOf } from './columns.js';
import { format, type RowCounts, type TableName, tables, version } from './format.js';

/** How many rows are read at once. */
const page = 200;

/**
 * Writes a backup to a file that appears whole or not at all, and that only its owner may read. Tokens stay sealed in it; drafts
 * are in it as they are.
 */
export async function backUp(db: Kysely<Tables>, path: string, now: Date): Promise<RowCounts> {
  const making = `${path}.making`;
  const counts: Record<string, number> = {};
  try {
    await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (trx) => {
        // Times are written in this zone, whatever the server's.
        await sql`SET LOCAL TIME ZONE 'UTC'`.execute(trx);
        const lines = Readable.from(withEnd(linesOf(trx, now, counts)));
        await pipeline(lines, createGzip(), createWriteStream(making, { mode: 0o600 }));
      });
    await rename(making, path);
  } catch (error) {
    await rm(making, { force: true });
    throw error;
  }
  return counts;
}

async function* linesOf(
  trx: Transaction<Tables>,
  now: Date,
  counts: Record<string, number>,
): AsyncGenerator<string> {
  const migrations = await migrationsOf(trx);
  yield `${JSON.stringify({ format, version, made: now.toISOString(), migrations })}\n`;
  for (const table of tables) {
    const counted = await sql<{ rows: number }>`
      SELECT count(*)::integer AS rows FROM ${sql.table(table)}`.execute(trx);
    const rows = counted.rows[0]?.rows ?? 0;
    counts[table] = rows;
    yield `${JSON.stringify({ table, columns: await columnsOf(trx, table), rows })}\n`;
    yield* rowsOf(trx, table);
  }
}

/** As JSON that PostgreSQL made, and that is not read here: no number in it loses a digit. It holds no line break. */
async function* rowsOf(trx: Transaction<Tables>, table: TableName): AsyncGenerator<string> {
  const from = sql`SELECT to_jsonb(one)::text AS row FROM ${sql.table(table)} AS one`;
  await sql`DECLARE rows_to_keep NO SCROLL CURSOR FOR ${from}`.execute(trx);
  for (;;) {
    const { rows } = await sql<{ row: string }>`FETCH ${sql.lit(page)} FROM rows_to_keep`.execute(trx);
    if (rows.length === 0) break;
    yield rows.map(({ row }) => `${row}\n`).join('');
  }
  await sql`CLOSE rows_to_keep`.execute(trx);
}

async function* withEnd(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const line of lines) {
    const bytes = Buffer.from(line);
    hash.update(bytes);
    yield bytes;
  }
  yield Buffer.from(`${JSON.stringify({ sha256: hash.digest('hex') })}\n`);
}
