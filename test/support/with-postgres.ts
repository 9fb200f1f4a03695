/**
 * `node build/test/support/with-postgres.js [COMMAND…]`: starts a PostgreSQL server for the time of a command, tells it the
 * address in STET_TEST_DATABASE_URL, and removes the server. Without a command, the whole jest suite is run.
 */
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { otherUser, postgresPrograms } from './postgres-programs.js';

const wholeSuite = [
  ...[process.execPath, '--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  'node_modules/jest/bin/jest.js',
];

/** How long the server may take to start, in milliseconds. */
const mostWait = 30_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

async function isUp(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function run(command: readonly string[]): Promise<number> {
  const programs = postgresPrograms(process.env);
  if (programs === null) {
    process.stderr.write(
      'PostgreSQL is not installed here: no initdb in POSTGRES_BIN, in the usual places or on the PATH.\nInstall PostgreSQL 15 or later, or set STET_TEST_DATABASE_URL to a server of your own and run the tests as usual.\n',
    );
    return 2;
  }
  const user = otherUser();
  const folder = mkdtempSync(join(tmpdir(), 'stet-postgres-'));
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  const password = randomBytes(16).toString('hex');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user !== null) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  const as = { cwd: folder, ...(user ?? {}) };
  try {
    execFileSync(
      join(programs, 'initdb'),
      [
        ...['--pgdata', data, '--username', 'stet', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
        ...['--encoding', 'UTF8', '--locale', 'C', '--no-sync'],
      ],
      { ...as, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const port = await freePort();
    const settings = {
      listen_addresses: '127.0.0.1',
      port: String(port),
      unix_socket_directories: folder,
      // Nothing here is to outlive the run.
      ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
      max_connections: '200',
      log_min_messages: 'fatal',
    };
    const server = spawn(
      join(programs, 'postgres'),
      ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      { ...as, stdio: ['ignore', 'ignore', 'ignore'] },
    );
    const ended = once(server, 'exit');
    try {
      const url = `postgres://stet:${password}@127.0.0.1:${port}/postgres`;
      const until = Date.now() + mostWait;
      while (!(await isUp(url))) {
        if (server.exitCode !== null || Date.now() > until) throw new Error('PostgreSQL did not start.');
        await setTimeout(100);
      }
      return await ranWith(command, url);
    } finally {
      server.kill('SIGINT');
      await ended;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ranWith([program = '', ...args]: readonly string[], url: string): Promise<number> {
  const child = spawn(program, args, {
    stdio: 'inherit',
    env: { ...process.env, STET_TEST_DATABASE_URL: url },
  });
  // A terminal's Ctrl-C reaches the child too: the server is removed once that has ended.
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGINT', () => undefined).on('SIGTERM', pass);
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : 1;
}

const given = process.argv.slice(2);
const options = given[0]?.startsWith('-') === true || given.length === 0;
process.exitCode = await run(options ? [...wholeSuite, ...given] : given);
