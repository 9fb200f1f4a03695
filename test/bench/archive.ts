/**
 * `node build/test/bench/archive.js --passages N`: fills a temporary PostgreSQL with N made-up passages of 25 years, up to a
 * million or whole millions, and measures on the way, at 200,000 passages and at a million: how long a claim takes to search, and to check in archive mode.
 * With STET_TEST_DATABASE_URL, an empty database there is filled instead, and left; `--fill` fills it and measures nothing, `--filled` measures one that was.
 */
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { createArchive } from '../../src/desk/checking/archive/archive.js';
import { loadRecord } from '../../src/record/load.js';
import { shippedKnowledge } from '../../src/record/package-root.js';
import { type Database, openStore } from '../../src/record/store/store.js';
import { blockSize } from '../../src/retrieval/postgres/postings.js';
import { searchArchive } from '../../src/retrieval/postgres/search.js';
import { chance } from '../storm/shuffled.js';
import { postgresPrograms } from '../support/postgres-programs.js';
import { startPostgres } from '../support/postgres-server.js';
import { madePassages } from './archive/clauses.js';
import { fillArchive } from './archive/fill.js';
import { zipfSentences } from './archive/zipf-sentences.js';

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '200000' },
    claims: { type: 'string', default: '200' },
    fill: { type: 'boolean', default: false },
    filled: { type: 'boolean', default: false },
  },
});
const wanted = Number(values.passages);
const url = process.env.STET_TEST_DATABASE_URL;

/** Sizes to stop at. */
const stops = [...[200_000, 1_000_000].filter((size) => size < wanted), wanted];

const at = (times: readonly number[], share: number): string => {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
};
const summary = (times: readonly number[]): string =>
  `${at(times, 0.5)} ms (p50), ${at(times, 0.95)} ms (p95), ${at(times, 1)} ms at most`;

async function timed<T>(doing: () => Promise<T>): Promise<readonly [number, T]> {
  const start = performance.now();
  const done = await doing();
  return [performance.now() - start, done];
}

/** About half the words of a passage: what a claim has of its evidence. */
const claimFrom = (text: string, random: () => number): string =>
  text
    .split(' ')
    .filter(() => random() < 0.6)
    .slice(0, 16)
    .join(' ');

async function sizes(db: Database): Promise<string> {
  const of = (table: string) =>
    sql`(SELECT pg_size_pretty(sum(pg_total_relation_size(inhrelid))) FROM pg_inherits WHERE inhparent = ${table}::regclass)`;
  const { rows } = await sql<{ all: string; lists: string; passages: string; sources: string }>`SELECT
    pg_size_pretty(pg_database_size(current_database())) AS all, ${of('passage_postings')} AS lists,
    ${of('passages')} AS passages, pg_size_pretty(pg_total_relation_size('filed_sources')) AS sources`.execute(
    db,
  );
  const [row] = rows;
  return `${row?.all} on disk: sources ${row?.sources}, passages ${row?.passages}, lists ${row?.lists}`;
}

/** Some of the passages, each as likely as any other. */
async function sampleOf(db: Database, count: number, random: () => number): Promise<string[]> {
  const { rows: blocks } = await sql<{ block: number; period: number }>`
    SELECT block, period FROM passage_blocks ORDER BY block`.execute(db);
  const texts: string[] = [];
  while (texts.length < count) {
    const { block = 0, period = 0 } = blocks[Math.floor(random() * blocks.length)] ?? {};
    const id = block * blockSize + Math.floor(random() * blockSize);
    const { rows } = await sql<{ text: string }>`
      SELECT text FROM passages WHERE id = ${id} AND period = ${period}`.execute(db);
    texts.push(...rows.map(({ text }) => text));
  }
  return texts;
}

async function searched(db: Database, random: () => number): Promise<void> {
  const sample = await sampleOf(db, Number(values.claims), random);
  const claims = sample.map((text) => claimFrom(text, random));
  const now = new Date();
  await searchArchive(db, claims.slice(0, 5), 10, now);
  const times: number[] = [];
  let found = 0;
  for (const [n, claim] of claims.entries()) {
    const [time, { answers }] = await timed(() => searchArchive(db, [claim], 10, now));
    times.push(time);
    if (answers[0]?.some(({ text }) => text === sample[n]) === true) found += 1;
  }
  console.log(
    `  a claim is searched in ${summary(times)}; its passage is among the ten for ${found} of ${claims.length}`,
  );
}

/** In archive mode, of the record that ships and the archive: sentences, and drafts of about 800 words. */
async function checked(db: Database, random: () => number): Promise<void> {
  const folder = await loadRecord(shippedKnowledge());
  const archive = createArchive({ db, folder, now: () => new Date() });
  const sample = await sampleOf(db, 200, random);
  const drafts = Array.from({ length: 5 }, (_, n) => sample.slice(n * 32, (n + 1) * 32).join('\n'));
  const check = async (text: string) => (await archive.checkerFor(text)).check(text);
  await check(sample[199] ?? '');
  const all = async (texts: readonly string[]): Promise<number[]> => {
    const times: number[] = [];
    for (const text of texts) times.push((await timed(() => check(text)))[0]);
    return times;
  };
  console.log(`  a sentence is checked in ${summary(await all(sample.slice(160, 190)))}`);
  console.log(`  a draft is checked in ${summary(await all(drafts))}`);
}

async function measure(databaseUrl: string): Promise<void> {
  const store = await openStore({ databaseUrl, folder: null });
  const { db } = store;
  if (values.filled) {
    console.log(await sizes(db));
    await searched(db, chance(11));
    await checked(db, chance(12));
  } else {
    const filling = fillArchive(db, databaseUrl, madePassages(zipfSentences(chance(3)), chance(5)));
    for (const stop of values.fill ? [wanted] : stops) {
      const [took] = await timed(() => filling.to(stop));
      console.log(`${stop} passages, ${(took / 1_000).toFixed()} s to add; ${await sizes(db)}`);
      if (values.fill) continue;
      await searched(db, chance(11));
      await checked(db, chance(12));
    }
  }
  await store.close();
}

/** For an archive of some millions on 24 GB; nothing is to outlive the run. */
const settings = {
  ...{ shared_buffers: '3GB', work_mem: '64MB', maintenance_work_mem: '1GB' },
  ...{ max_wal_size: '16GB', wal_level: 'minimal', max_wal_senders: '0', autovacuum: 'off' },
  ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
};

if (url === undefined) {
  const programs = postgresPrograms(process.env);
  if (programs === null)
    throw new Error('PostgreSQL is not installed here, or POSTGRES_BIN does not name it.');
  const server = await startPostgres(programs, settings);
  const stop = () => void server.stop().then(() => process.exit(1));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await measure(server.url);
  } finally {
    await server.stop();
  }
} else {
  await measure(url);
}
