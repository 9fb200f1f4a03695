/** The embedded database behind Kysely's own PostgreSQL dialect: it has one connection, and whoever wants it waits in line. */
import type { PGlite } from '@electric-sql/pglite';
import type { PostgresPool, PostgresPoolClient } from 'kysely';

export function oneConnection(database: PGlite): PostgresPool {
  let last: Promise<void> = Promise.resolve();
  return {
    async connect() {
      const before = last;
      let release = (): void => undefined;
      last = new Promise((resolve) => {
        release = resolve;
      });
      await before;
      return clientOf(database, release);
    },
    end: () => database.close(),
  };
}

function clientOf(database: PGlite, release: () => void): PostgresPoolClient {
  // Kysely asks for cursors only where rows are streamed, and Stet streams none.
  const query = async (sql: string, parameters: readonly unknown[]) => {
    const { rows, affectedRows } = await database.query(sql, [...parameters]);
    return { command: commandOf(sql), rowCount: affectedRows ?? 0, rows };
  };
  return { query, release } as PostgresPoolClient;
}

const counted = ['UPDATE', 'DELETE', 'INSERT', 'MERGE'] as const;

/** What PostgreSQL's own driver tells of a query beside its rows. */
function commandOf(sql: string): (typeof counted)[number] | 'SELECT' {
  const first = /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase();
  return counted.find((command) => command === first) ?? 'SELECT';
}
