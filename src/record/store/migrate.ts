import { type Kysely, Migrator } from 'kysely';
import { migrations } from './migrations/index.js';
import { StoreError } from './store-error.js';
import type { Tables } from './tables.js';

/**
 * Brings the tables up to what this version of Stet expects. Several processes may do so at once: PostgreSQL lets one at a time.
 *
 * @throws {StoreError} where a migration fails, or a newer Stet has been here
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: 'stet_migrations',
    migrationLockTableName: 'stet_migrations_lock',
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName;
  const which = failed === undefined ? '' : ` (${failed})`;
  const why = error instanceof Error ? error.message : String(error);
  throw new StoreError(`The store could not be brought up to date${which}: ${why}`, { cause: error });
}
