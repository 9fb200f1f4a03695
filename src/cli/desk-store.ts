/** The store of the desk, as the bot that runs beside the command has it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiledCopy } from '../record/filed/filed-copy.js';
import { openStore, type Store } from '../record/store/store.js';
import { CannotRun, type Surroundings } from './command.js';
import { storeFolder } from './knowledge.js';

/**
 * Opens the PostgreSQL database that DATABASE_URL names, or the store in STET_DATA_DIR, or that in `data`, where the bot keeps it.
 *
 * @param make whether to make one where there is none
 * @throws {CannotRun} where there is none, and `StoreError` where it cannot be opened
 */
async function openDesk(env: Surroundings['env'], make: boolean): Promise<Store> {
  const { DATABASE_URL } = env;
  const folder = join(storeFolder(env), 'store');
  if (DATABASE_URL) return openStore({ databaseUrl: DATABASE_URL, folder });
  if (!make && !existsSync(join(folder, 'database')))
    throw new CannotRun(
      `There is no store in ${folder}. Name the bot's data folder with STET_DATA_DIR, or its database with DATABASE_URL.`,
    );
  return openStore({ folder });
}

/** Whether there is a store: one that has been made, or a database that is named. */
export const hasDesk = (env: Surroundings['env']): boolean =>
  Boolean(env.DATABASE_URL) || existsSync(join(storeFolder(env), 'store', 'database'));

/**
 * Does something with the store, and closes it whatever happens. What has changed of what is filed goes into the copy that
 * commands read.
 */
export async function withDesk<T>(
  { env }: Pick<Surroundings, 'env'>,
  { make }: { readonly make: boolean },
  use: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openDesk(env, make);
  try {
    return await use(store);
  } finally {
    try {
      if (store.kind === 'embedded') await writeFiledCopy(store.db, storeFolder(env));
    } finally {
      await store.close();
    }
  }
}
