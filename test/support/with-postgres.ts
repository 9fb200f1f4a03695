/**
 * `node build/test/support/with-postgres.js [COMMAND…]`: starts a PostgreSQL server for the time of a command, tells it the
 * address in STET_TEST_DATABASE_URL, and removes the server. Without a command, the whole jest suite is run.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { postgresPrograms } from './postgres-programs.js';
import { startPostgres } from './postgres-server.js';

const wholeSuite = [
  ...[process.execPath, '--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  'node_modules/jest/bin/jest.js',
];

async function run(command: readonly string[]): Promise<number> {
  const programs = postgresPrograms(process.env);
  if (programs === null) {
    process.stderr.write(
      'PostgreSQL is not installed here: no initdb in POSTGRES_BIN, in the usual places or on the PATH.\nInstall PostgreSQL 15 or later, or set STET_TEST_DATABASE_URL to a server of your own and run the tests as usual.\n',
    );
    return 2;
  }
  // Nothing here is to outlive the run.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const server = await startPostgres(programs, settings);
  try {
    return await ranWith(command, server.url);
  } finally {
    await server.stop();
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
