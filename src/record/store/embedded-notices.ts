/** Notices within the embedded database, which one process has to itself. */
import type { PGlite } from '@electric-sql/pglite';
import type { PostgresPool } from 'kysely';
import type { Notices } from './notices.js';

/** @param pool of the same database: what begins to listen in the middle of somebody's transaction stops with it */
export function embeddedNotices(database: PGlite, pool: PostgresPool): Notices {
  const alone = async <T>(act: () => Promise<T>): Promise<T> => {
    const connection = await pool.connect();
    try {
      return await act();
    } finally {
      connection.release();
    }
  };
  let closed = false;
  return {
    async listen(channel, heard) {
      const unlisten = await alone(() =>
        database.listen(channel, () => {
          if (!closed) heard();
        }),
      );
      // With the database all listening ends.
      return async () => {
        if (!closed) await alone(() => unlisten());
      };
    },
    // There are no others.
    tell: () => undefined,
    async close() {
      closed = true;
    },
  };
}
