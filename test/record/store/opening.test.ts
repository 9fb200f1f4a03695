import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { migrate } from '../../../src/record/store/migrate.js';
import { openStore, type Store } from '../../../src/record/store/store.js';
import { StoreError } from '../../../src/record/store/store-error.js';
import { freePort } from '../../support/free-port.js';
import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.js';

let folder: string;
let fresh: FreshDatabase | null;
let opened: Store[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stet-store-'));
  fresh = await freshDatabase();
  opened = [];
}, 60_000);
afterEach(async () => {
  for (const store of opened) await store.close();
  await fresh?.drop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** The store of the test, on whichever database the tests run. */
async function open(): Promise<Store> {
  const store = await openStore({ folder, databaseUrl: fresh?.url });
  opened.push(store);
  return store;
}
async function close(): Promise<void> {
  for (const store of opened.splice(0)) await store.close();
}

async function thrown(work: Promise<unknown>): Promise<StoreError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof StoreError)) throw new Error('no error of the store', { cause: error });
  return error;
}

const job = {
  ...{ id: 'j-1', team_id: 'T1', key: 'k', lane: 'l', kind: 'message', payload: '{"asked":"ü"}' },
  state: 'waiting' as const,
  ...{ run_after: new Date(0), created_at: new Date('2025-03-04T12:00:00.123Z') },
};

describe('on either database', () => {
  test('what was written is there after it was closed and opened again', async () => {
    await (await open()).db.insertInto('jobs').values(job).execute();
    await close();
    const { db } = await open();
    expect(await db.selectFrom('jobs').select(['id', 'payload', 'created_at', 'seq']).execute()).toEqual([
      { id: 'j-1', payload: { asked: 'ü' }, created_at: new Date('2025-03-04T12:00:00.123Z'), seq: 1 },
    ]);
  }, 60_000);

  test('migrations that were run are not run again', async () => {
    const { db } = await open();
    await db.insertInto('jobs').values(job).execute();
    await migrate(db);
    await Promise.all([migrate(db), migrate(db)]);
    expect(await db.selectFrom('jobs').select('id').execute()).toEqual([{ id: 'j-1' }]);
  }, 60_000);

  test('the tables of a newer Stet are left alone', async () => {
    const { db } = await open();
    await sql`INSERT INTO stet_migrations (name, timestamp) VALUES ('9999-of-tomorrow', '2030-01-01')`.execute(
      db,
    );
    await db.insertInto('jobs').values(job).execute();
    await close();
    const { message } = await thrown(open());
    expect(message).toContain('newer Stet');
    expect(message).toContain('9999-of-tomorrow');
  }, 60_000);
});

describe('the embedded database', () => {
  test('appears whole or not at all: what a start that was ended had begun is begun anew', async () => {
    mkdirSync(join(folder, 'database.making'));
    writeFileSync(join(folder, 'database.making', 'PG_VERSION'), 'half');
    const store = await openStore({ folder });
    await store.db.insertInto('jobs').values(job).execute();
    await store.close();
    expect(readdirSync(folder)).toEqual(['database']);
  }, 60_000);

  test('whose files are damaged says so, and what helps; the folder comes free', async () => {
    await (await openStore({ folder })).close();
    for (const file of ['pg_control']) writeFileSync(join(folder, 'database', 'global', file), 'damaged');
    const { message } = await thrown(openStore({ folder }));
    expect(message).toContain(`The database in ${folder} cannot be opened.`);
    expect(message).toContain('stet restore');
    expect(readdirSync(folder)).not.toContain('in-use.json');
  }, 60_000);

  test('that is no database says so', async () => {
    mkdirSync(join(folder, 'database'));
    writeFileSync(join(folder, 'database', 'PG_VERSION'), '12');
    const { message } = await thrown(openStore({ folder }));
    expect(message).toContain(`The database in ${folder} cannot be opened.`);
  }, 60_000);
});

describe('PostgreSQL that does not answer', () => {
  const told = 'The PostgreSQL database that DATABASE_URL names does not answer';

  test('is told without the password', async () => {
    // It takes the connection and closes it, as a server does that is something else.
    const server = createServer((socket) => socket.destroy());
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const databaseUrl = `postgres://stet:s3cret@127.0.0.1:${port}/stet`;
    const { message } = await thrown(openStore({ folder: null, databaseUrl }));
    server.close();
    expect(message).toContain(told);
    expect(message).toContain('Check its address, its name, and the user and password in it.');
    expect(message).not.toContain('s3cret');
    expect(message).not.toContain('127.0.0.1');
  });

  test('nor where the address is none', async () => {
    const { message } = await thrown(
      openStore({ folder: null, databaseUrl: 'postgres://stet:s3cret@/%zz:99999999/x' }),
    );
    expect(message).toContain(told);
    expect(message).not.toContain('s3cret');
  });

  test('nor where the password or the name of the database is wrong', async () => {
    if (fresh === null) return;
    const wrong = [
      fresh.url.replace(/:[^:@/]+@/, ':s3cret@'),
      fresh.url.replace(/\/[^/]+$/, '/there_is_no_such_database'),
    ];
    const codes = [];
    for (const databaseUrl of wrong) {
      const { message } = await thrown(openStore({ folder: null, databaseUrl }));
      expect(message).toContain(told);
      expect(message).not.toContain('s3cret');
      codes.push(/\((\w+)\)/.exec(message)?.[1]);
    }
    // invalid_password and invalid_catalog_name
    expect(codes).toEqual(['28P01', '3D000']);
  }, 60_000);
});
