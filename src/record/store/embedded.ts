/** PostgreSQL inside this process (PGlite), in a folder that is locked for it. */

import { existsSync, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { PostgresPool } from 'kysely';
import { packageRoot } from '../package-root.js';
import { embeddedNotices } from './embedded-notices.js';
import { lockFolder } from './folder-lock.js';
import type { Notices } from './notices.js';
import { oneConnection } from './one-connection.js';
import { StoreError } from './store-error.js';

export interface Opened {
  readonly kind: 'embedded' | 'postgres';
  readonly pool: PostgresPool;
  /** Connections for what is urgent; null where there is only one. */
  readonly urgentPool: PostgresPool | null;
  /** To be closed before the pool is. */
  readonly notices: Notices;
  /** To be called after the pool has ended. */
  release(): void;
}

/** An empty database with its tables, made by `npm run build`: setting one up anew takes seconds. */
export const emptyDatabase = (): string => join(packageRoot(), 'build', 'store.tar.gz');

/** PGlite gives big integers as numbers where they fit, `pg` as text: `postgres.ts` brings them together. */
export async function openEmbedded(folder: string | null, now: Date): Promise<Opened> {
  if (folder === null) {
    return { ...opened(await PGlite.create(await beginning())), release: () => undefined };
  }
  const release = lockFolder(folder, now);
  try {
    return { ...opened(await openIn(join(folder, 'database'))), release };
  } catch (error) {
    release();
    if (error instanceof StoreError) throw error;
    throw new StoreError(
      `The database in ${folder} cannot be opened. Its disk may be full, or its files damaged: \`stet restore\` puts a backup in its place.`,
      { cause: error },
    );
  }
}

function opened(database: PGlite): Omit<Opened, 'release'> {
  const pool = oneConnection(database);
  return { kind: 'embedded', pool, urgentPool: null, notices: embeddedNotices(database, pool) };
}

/** A new database appears whole or not at all. */
async function openIn(path: string): Promise<PGlite> {
  if (!existsSync(path)) {
    const making = `${path}.making`;
    rmSync(making, { recursive: true, force: true });
    const database = await PGlite.create({ ...(await beginning()), dataDir: making });
    await database.close();
    renameSync(making, path);
  }
  return PGlite.create({ dataDir: path });
}

/** From the copy that the build made; where there is none, from nothing. */
async function beginning(): Promise<{ loadDataDir?: Blob }> {
  try {
    return { loadDataDir: new Blob([new Uint8Array(await readFile(emptyDatabase()))]) };
  } catch {
    return {};
  }
}
