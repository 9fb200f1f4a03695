/** Several replicas behind nginx on one PostgreSQL, under load; one is ended and one is added meanwhile. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { freePort } from '../support/free-port.js';
import { type PostgresServer, startPostgres } from '../support/postgres-server.js';
import { processorTime } from './cpu.js';
import { Nginx } from './nginx.js';
import { Replica } from './replica.js';
import { type Said, type Stands, saidSchema } from './slack.js';
import { type DoneJob, type Tally, tally } from './tally.js';

export interface RunOptions {
  readonly replicas: number;
  /** Questions a second. */
  readonly rate: number;
  readonly seconds: number;
  /** Whether one replica is ended after a third of the time. */
  readonly kill: boolean;
  /** Whether one is added after two thirds. */
  readonly add: boolean;
  readonly programs: { readonly postgres: string; readonly nginx: string };
  /** The longest that is waited for what is left when all has been asked, in milliseconds. */
  readonly patience: number;
  /** Options of Node's for the first replica, as for a profile. */
  readonly node: readonly string[];
  readonly tell: (line: string) => void;
}

export interface Outcome {
  readonly tally: Tally;
  readonly stands: Stands;
  /** How many questions were asked after those that warm the processes up; what is timed is of them. */
  readonly measured: number;
  readonly jobs: readonly TimedJob[];
  /** How many were unfinished when the last question was asked. */
  readonly left: number;
  /** From the first question to the last, and to the last answer, in milliseconds. */
  readonly asking: number;
  readonly answering: number;
  /** Processor time while questions came in and until the last answer, by program, in seconds; null where it is not known. */
  readonly used: { readonly asking: Used; readonly answering: Used } | null;
  /** Of the replicas: whatever they logged as an error, and how often a private answer may stand twice. */
  readonly errors: readonly string[];
  readonly repeated: number;
}

/** In seconds: when it was written down, and how much later it was done. */
export type TimedJob = DoneJob & { readonly made: number; readonly waited: number };

export type Used = Readonly<Record<string, number>>;

/** Durable as a server is by default; a small one. */
const settings = { shared_buffers: '128MB' };

/** So large a share of the questions before it is measured, and for how many seconds. */
const warmUp = { share: 0.3, seconds: 15 };

const slackProgram = fileURLToPath(new URL('./slack.js', import.meta.url));

export async function run(options: RunOptions): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-replicas-'));
  const ends: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  const endAll = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  // Nothing that it has started is to outlive it.
  const stopped = () => void endAll().then(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stopped);
  try {
    return await underLoad(options, folder, ends);
  } finally {
    await endAll();
  }
}

async function underLoad(options: RunOptions, folder: string, ends: (() => unknown)[]): Promise<Outcome> {
  const { replicas: count, rate, seconds, tell, programs } = options;
  const postgres = await startPostgres(programs.postgres, settings);
  ends.push(() => postgres.stop());
  const slack = fork(slackProgram, ['--slack']);
  ends.push(() => slack.kill('SIGKILL'));
  const ready = await saying(slack, 'ready');
  const start = (index: number) =>
    Replica.start({
      ...{ folder: join(folder, `replica-${index}`), databaseUrl: postgres.url },
      ...{ apiUrl: ready.apiUrl, botToken: ready.botToken, signingSecret: ready.signingSecret },
      node: index === 0 ? options.node : [],
    });
  // The first makes the tables.
  const all = [await start(0)];
  ends.push(() => Promise.all(all.map((one) => one.end('SIGKILL'))));
  all.push(...(await Promise.all(Array.from({ length: count - 1 }, (_, index) => start(index + 1)))));
  const plain = await plainServer();
  ends.push(() => plain.server.close());
  const ports = () => all.filter(({ alive }) => alive).map(({ port }) => port);
  const control = { port: await freePort(), to: plain.port };
  const port = await freePort();
  const nginx = new Nginx(programs.nginx, { folder: join(folder, 'nginx'), port, ports: ports(), control });
  ends.push(() => nginx.stop());
  await setTimeout(500);

  tell(`${count} replicas are up`);
  let last: Times = {};
  const used = () => {
    const now = processorTimes({ nginx: nginx.pid, Slack: slack.pid ?? 0, PostgreSQL: postgres.pid }, all);
    // A process that has ended has used what it had when it was last looked at.
    last = Object.fromEntries(
      Object.entries(now).map(([name, time]) => [name, time || (last[name] ?? time)]),
    );
    return last;
  };
  const warm = saying(slack, 'warm');
  slack.send({
    ...{ kind: 'ask', rate, seconds },
    warmUp: { rate: Math.ceil(rate * warmUp.share), seconds: warmUp.seconds },
    ...{ url: `http://127.0.0.1:${port}/slack/events`, control: `http://127.0.0.1:${control.port}/` },
  });
  await warm;
  await drained(postgres, options);
  tell(`warmed up; ${rate} questions a second for ${seconds} s`);
  const asked = saying(slack, 'asked');
  const asking = saying(slack, 'asking');
  slack.send({ kind: 'go on' });
  await asking;
  const begun = performance.now();
  const since = Date.now();
  const before = used();
  if (options.kill) {
    await setTimeout((seconds * 1000) / 3);
    tell(`one replica is ended (SIGKILL) after ${seconds / 3} s`);
    used();
    await all[1]?.end('SIGKILL');
  }
  if (options.add) {
    await setTimeout(Math.max(0, (seconds * 2000) / 3 - (performance.now() - begun)));
    all.push(await start(all.length));
    nginx.serve(ports());
    tell(`one replica is added after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  }
  await asked;
  const askedIn = performance.now() - begun;
  const whenAsked = used();
  const [row] = await queried<{ count: number }>(postgres, unfinished);
  const left = row?.count ?? 0;
  tell(`all is asked; ${left} answers are still to come`);
  const answering = (await drained(postgres, options)) ? performance.now() - begun : Number.POSITIVE_INFINITY;
  const whenAnswered = used();
  const standing = saying(slack, 'stands');
  slack.send({ kind: 'what stands?' });
  const stands = await standing;
  const done = await jobsIn(postgres);
  const jobs = done.filter(({ made }) => made * 1000 >= since);
  const lines = all.flatMap(({ log }) => log);
  const outcome = {
    ...{ tally: tally(stands, done), stands, jobs, left, asking: askedIn, answering },
    measured: rate * seconds,
    used: Object.values(before).includes(null)
      ? null
      : { asking: difference(before, whenAsked), answering: difference(before, whenAnswered) },
    errors: lines.filter((line) => /"level":(?:50|60)|"level":"(?:error|fatal)"/.test(line)),
    repeated: lines.filter((line) => line.includes('may stand twice')).length,
  };
  // As it is ended in service; a profile is written then.
  await Promise.all(all.map((one) => one.end('SIGTERM')));
  return outcome;
}

function saying<Kind extends Said['kind']>(
  slack: ChildProcess,
  kind: Kind,
): Promise<Extract<Said, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    const heard = (message: unknown) => {
      const said = saidSchema.parse(message);
      if (said.kind !== kind) return;
      slack.off('message', heard);
      // It has just been looked at.
      resolve(said as Extract<Said, { kind: Kind }>);
    };
    slack.on('message', heard);
    slack.once('exit', () => reject(new Error('Slack ended')));
  });
}

/** What costs an answer nothing: what it takes all the same is the machine's, nginx's and the client's. */
async function plainServer(): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.end());
  });
  const port = await freePort();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { server, port };
}

type Times = Readonly<Record<string, number | null>>;

function processorTimes(others: Readonly<Record<string, number>>, replicas: readonly Replica[]): Times {
  const bots = replicas.map(({ pid }, index) => [`replica ${index + 1}`, pid] as const);
  return Object.fromEntries(
    [...Object.entries(others), ...bots].map(([name, pid]) => [name, processorTime(pid)]),
  );
}

/** What has begun since counts from nothing. */
const difference = (before: Times, after: Times): Used =>
  Object.fromEntries(
    Object.entries(after).map(([name, seconds]) => [name, Math.max(0, (seconds ?? 0) - (before[name] ?? 0))]),
  );

async function queried<Row extends pg.QueryResultRow>({ url }: PostgresServer, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const unfinished = `SELECT count(*)::integer AS count FROM jobs
  WHERE state IN ('waiting', 'running') AND run_after <= now()`;

/** @returns whether all is done that is to be done by now */
async function drained(postgres: PostgresServer, { patience, tell }: RunOptions): Promise<boolean> {
  const last = performance.now() + patience;
  for (;;) {
    const [row] = await queried<{ count: number }>(postgres, unfinished);
    if (row?.count === 0) return true;
    if (performance.now() > last) {
      tell(`${row?.count} answers are missing after ${patience / 1000} s`);
      return false;
    }
    await setTimeout(500);
  }
}

const jobsIn = (postgres: PostgresServer) =>
  queried<TimedJob>(
    postgres,
    `SELECT id, key, state, extract(epoch FROM created_at)::float8 AS made,
        coalesce(extract(epoch FROM finished_at - created_at), 'infinity')::float8 AS waited FROM jobs
      WHERE key LIKE 'command:%' OR key LIKE 'message:%'`,
  );
