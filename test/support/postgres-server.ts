/** A PostgreSQL server of a test's own, in a folder of its own. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.js';
import { otherUser } from './postgres-programs.js';

export interface PostgresServer {
  readonly url: string;
  readonly pid: number;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

/** How long the server may take to start, in milliseconds. */
const mostWait = 30_000;

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

/**
 * @param programs the folder with `initdb` and `postgres`
 * @param settings of `postgresql.conf`, beside those that a server beside others needs
 * @throws {Error} where it does not start
 */
export async function startPostgres(
  programs: string,
  settings: Readonly<Record<string, string>>,
): Promise<PostgresServer> {
  const user = otherUser();
  const folder = mkdtempSync(join(tmpdir(), 'stet-postgres-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  let server: ChildProcess | undefined;
  const stop = async () => {
    if (server !== undefined && server.exitCode === null && server.signalCode === null) {
      server.kill('SIGINT');
      await once(server, 'exit');
    }
    remove();
  };
  try {
    const data = join(folder, 'data');
    const passwordFile = join(folder, 'password');
    const password = randomBytes(16).toString('hex');
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (user !== null) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
    const as = { cwd: folder, ...(user ?? {}) };
    execFileSync(
      join(programs, 'initdb'),
      [
        ...['--pgdata', data, '--username', 'stet', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
        ...['--encoding', 'UTF8', '--locale', 'C', '--no-sync'],
      ],
      { ...as, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const port = await freePort();
    const all = {
      listen_addresses: '127.0.0.1',
      port: String(port),
      unix_socket_directories: folder,
      max_connections: '200',
      log_min_messages: 'fatal',
      ...settings,
    };
    server = spawn(
      join(programs, 'postgres'),
      ['-D', data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      { ...as, stdio: ['ignore', 'ignore', 'ignore'] },
    );
    const url = `postgres://stet:${password}@127.0.0.1:${port}/postgres`;
    const until = Date.now() + mostWait;
    while (!(await isUp(url))) {
      if (server.exitCode !== null || Date.now() > until) throw new Error('PostgreSQL did not start.');
      await setTimeout(100);
    }
    return { url, pid: server.pid ?? 0, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
