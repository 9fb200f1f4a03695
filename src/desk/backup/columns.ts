import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../record/store/tables.js';
import type { TableName } from './format.js';

/** What the tables of a store have, as the database itself tells it. */
export async function columnsOf(db: Kysely<Tables>, table: TableName): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT column_name::text AS name FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name = ${table}
    ORDER BY ordinal_position`.execute(db);
  return rows.map(({ name }) => name);
}

/** Those that number rows by themselves, and have to go on after what was restored. */
export async function numberedColumns(db: Kysely<Tables>, table: TableName): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT column_name::text AS name FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name = ${table} AND is_identity = 'YES'`.execute(db);
  return rows.map(({ name }) => name);
}

export async function migrationsOf(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`SELECT name FROM stet_migrations ORDER BY name`.execute(db);
  return rows.map(({ name }) => name);
}
