/** Putting a backup in place of what is there: all of it, or nothing where anything is wrong with it. */
import { type Kysely, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../../record/store/tables.js';
import { teamsWithLedger, verify } from '../ledger/ledger.js';
import { columnsOf, migrationsOf, numberedColumns } from './columns.js';
import {
  BackupError,
  endSchema,
  headSchema,
  madeAnew,
  type RowCounts,
  type TableName,
  tableSchema,
  tables,
} from './format.js';
import { type BackupLines, backupLines } from './lines.js';

/** How many rows, and UTF-16 units of them, are written at once. */
const page = 200;
const mostAtOnce = 4_000_000;

export interface Restored {
  /** When the backup was made, ISO 8601. */
  readonly made: string;
  readonly rows: RowCounts;
}

/**
 * Reads a backup into the store. What it holds is checked before it counts: its length, its hash, and the chain of each ledger.
 *
 * @param force to delete what is in the store first; without it the store has to be empty
 * @throws {BackupError} where it cannot be; the store is then as it was
 */
export async function restore(db: Kysely<Tables>, path: string, force: boolean): Promise<Restored> {
  const lines = backupLines(path);
  try {
    return await db.transaction().execute(async (trx) => {
      // Nobody else sees or changes anything until it is done.
      const all = sql.join(tables.map((table) => sql.table(table)));
      await sql`LOCK TABLE ${all} IN ACCESS EXCLUSIVE MODE`.execute(trx);
      const head = await read(lines, path, headSchema, 'its first line is not that of a backup of this kind');
      const known = await migrationsOf(trx);
      const newer = head.migrations.filter((name) => !known.includes(name));
      if (newer.length > 0)
        throw new BackupError(
          `${path} was made by a newer Stet (${newer.join(', ')}). Restore it with that one.`,
        );
      await empty(trx, force);
      const rows = await restoreTables(trx, lines, path);
      await lines.end();
      await assertWhole(trx, path);
      return { made: head.made, rows };
    });
  } finally {
    lines.close();
  }
}

async function read<T>(lines: BackupLines, path: string, schema: z.ZodType<T>, wrong: string): Promise<T> {
  const line = await lines.next();
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new BackupError(`${path} is no backup that this Stet can read: ${wrong}.`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new BackupError(`${path} is no backup that this Stet can read: ${wrong}.`);
}

async function empty(trx: Transaction<Tables>, force: boolean): Promise<void> {
  // Of what is made anew nothing is missed, and it is of what was filed before.
  for (const table of madeAnew) await sql`DELETE FROM ${sql.table(table)}`.execute(trx);
  const filled: string[] = [];
  for (const table of tables) {
    const { rows } = await sql`SELECT 1 FROM ${sql.table(table)} LIMIT 1`.execute(trx);
    if (rows.length > 0) filled.push(table);
  }
  if (filled.length === 0) return;
  if (!force)
    throw new BackupError(
      `The store is not empty (${filled.join(', ')}). Restore into an empty one, or have everything in it replaced with --force; back it up first.`,
    );
  await sql`ALTER TABLE ledger DISABLE TRIGGER ledger_is_append_only`.execute(trx);
  for (const table of [...tables].reverse()) await sql`DELETE FROM ${sql.table(table)}`.execute(trx);
  await sql`ALTER TABLE ledger ENABLE TRIGGER ledger_is_append_only`.execute(trx);
}

/** Until the line with the hash. An older Stet may have had fewer tables. */
async function restoreTables(
  trx: Transaction<Tables>,
  lines: BackupLines,
  path: string,
): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  const wrong = 'where a table is to begin, or the file to end, there is something else';
  for (;;) {
    const sum = lines.sha256();
    const next = await read(lines, path, z.union([tableSchema, endSchema]), wrong);
    if ('sha256' in next) {
      if (next.sha256 === sum) return rows;
      throw new BackupError(`${path} is damaged: what is in it does not add up to its checksum.`);
    }
    const table = tables.find((name) => name === next.table);
    if (table === undefined || table in rows)
      throw new BackupError(`${path} is no backup that this Stet can read: it has a table ${next.table}.`);
    await restoreTable(trx, lines, path, table, next);
    rows[table] = next.rows;
  }
}

async function restoreTable(
  trx: Transaction<Tables>,
  lines: BackupLines,
  path: string,
  table: TableName,
  head: z.infer<typeof tableSchema>,
): Promise<void> {
  const known = await columnsOf(trx, table);
  const other = head.columns.filter((column) => !known.includes(column));
  if (other.length > 0)
    throw new BackupError(
      `${path} is no backup that this Stet can read: in its table ${table} there is ${other.join(', ')}.`,
    );
  const columns = sql.join(head.columns.map((column) => sql.ref(column)));
  const write = async (rows: readonly string[]) => {
    if (rows.length === 0) return;
    try {
      await sql`
        INSERT INTO ${sql.table(table)} (${columns}) OVERRIDING SYSTEM VALUE
        SELECT ${columns} FROM jsonb_populate_recordset(NULL::${sql.table(table)}, ${`[${rows.join(',')}]`}::jsonb)`.execute(
        trx,
      );
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new BackupError(`${path} is damaged: rows of ${table} cannot be restored: ${why}.`, {
        cause: error,
      });
    }
  };
  let batch: string[] = [];
  let size = 0;
  for (let n = 0; n < head.rows; n += 1) {
    const row = await lines.next();
    batch.push(row);
    size += row.length;
    if (batch.length < page && size < mostAtOnce) continue;
    await write(batch);
    batch = [];
    size = 0;
  }
  await write(batch);
  for (const column of await numberedColumns(trx, table))
    await sql`
      SELECT setval(pg_get_serial_sequence(${table}, ${column}), greatest(max(${sql.ref(column)}), 1), count(*) > 0)
      FROM ${sql.table(table)}`.execute(trx);
}

async function assertWhole(trx: Transaction<Tables>, path: string): Promise<void> {
  for (const team of await teamsWithLedger(trx)) {
    const verified = await verify(trx, team);
    if (verified.kind === 'broken')
      throw new BackupError(
        `${path} holds a ledger that is not whole: of the workspace ${team}, entry ${verified.seq} (${verified.wrong}). Nothing was restored.`,
      );
  }
}
