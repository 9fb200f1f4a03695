/** A PostgreSQL database of its own for a test, beside the one that STET_TEST_DATABASE_URL names. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface FreshDatabase {
  readonly url: string;
  /** Ends whoever is still connected. */
  drop(): Promise<void>;
}

/** Null where tests run on the embedded database. */
export async function freshDatabase(): Promise<FreshDatabase | null> {
  const server = process.env.STET_TEST_DATABASE_URL;
  if (!server) return null;
  const name = `stet_test_${randomBytes(8).toString('hex')}`;
  await told(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => told(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function told(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
