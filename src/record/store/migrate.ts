import { type Kysely, Migrator, sql } from 'kysely';
import { migrations } from './migrations/index.js';
import { StoreError } from './store-error.js';
import type { Tables } from './tables.js';

const table = 'stet_migrations';

/**
 * Brings the tables up to what this version of Stet expects. Several processes may do so at once: PostgreSQL lets one at a time.
 *
 * @throws {StoreError} where a migration fails, or a newer Stet has been here
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: table,
    migrationLockTableName: 'stet_migrations_lock',
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName;
  const which = failed === undefined ? '' : ` (${failed})`;
  const newer = await unknownMigrations(db);
  if (newer.length > 0) {
    throw new StoreError(
      `The store is of a newer Stet (it has ${newer.join(', ')}). Start that one, or restore a backup that this one has made.`,
      { cause: error },
    );
  }
  const why = error instanceof Error ? error.message : String(error);
  throw new StoreError(`The store could not be brought up to date${which}: ${why}`, { cause: error });
}

/** Those that were run here and that this Stet does not have. */
async function unknownMigrations(db: Kysely<Tables>): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string }>`SELECT name FROM ${sql.table(table)} ORDER BY name`.execute(
      db,
    );
    return rows.map(({ name }) => name).filter((name) => !Object.hasOwn(migrations, name));
  } catch {
    return [];
  }
}
