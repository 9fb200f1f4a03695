/**
 * `npm run test:crash` runs this after the bots: `stet file FOLDER` is ended as a power cut does it, at moments left to chance, and
 * run again. In the end every page is there once, all are compared, and what was said to be filed is filed. On PostgreSQL where
 * STET_TEST_DATABASE_URL names a server: `node build/test/support/with-postgres.js node build/test/crash/filing.js`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Database, openStore } from '../../src/record/store/store.js';
import { newsPages, randomFrom } from '../bench/news-pages.js';
import { knowledge, root } from '../cli/stet.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    pages: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  },
});
const kills = Number(values.kills);
const pages = newsPages(Number(values.pages));
const random = randomFrom(Number(values.seed));

const folder = mkdtempSync(join(tmpdir(), 'stet-crash-filing-'));
const stories = join(folder, 'stories');
mkdirSync(stories);
for (const { name, html } of pages) writeFileSync(join(stories, name), html);

/** A store of its own, embedded or on PostgreSQL. */
class Place {
  readonly #data: string;
  readonly #fresh: FreshDatabase | null;
  constructor(name: string, fresh: FreshDatabase | null) {
    this.#data = join(folder, name);
    this.#fresh = fresh;
  }
  /** @param after milliseconds until it is killed; null: it is let run */
  async file(after: number | null): Promise<{ readonly code: number | null; readonly filed: string[] }> {
    const child = spawn(process.execPath, ['build/src/cli/main.js', 'file', stories, '--jsonl'], {
      cwd: root,
      env: {
        ...{ PATH: process.env.PATH, STET_KNOWLEDGE_DIR: knowledge, STET_DATA_DIR: this.#data },
        ...(this.#fresh === null ? {} : { DATABASE_URL: this.#fresh.url }),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
    });
    const closed = once(child, 'close');
    if (after !== null) {
      await Promise.race([setTimeout(after), closed]);
      child.kill('SIGKILL');
    }
    const [code] = await closed;
    // A line that was cut off in the middle says nothing.
    const lines = said.split('\n').slice(0, -1);
    const filed = lines.flatMap((line) => {
      const { outcome, id } = JSON.parse(line);
      return outcome === 'filed' ? [String(id)] : [];
    });
    return { code: typeof code === 'number' ? code : null, filed };
  }
  async look<T>(use: (db: Database) => Promise<T>): Promise<T> {
    const store = await openStore({ folder: join(this.#data, 'store'), databaseUrl: this.#fresh?.url });
    try {
      return await use(store.db);
    } finally {
      await store.close();
    }
  }
  async end(): Promise<void> {
    await this.#fresh?.drop();
  }
}

const holdingsOf = (place: Place) =>
  place.look(async (db) => {
    const rows = await db
      .selectFrom('filed_sources')
      .select(['id', 'version', 'current', 'address', 'compared_at'])
      .orderBy('id')
      .execute();
    const found = await db
      .selectFrom('found_discrepancies')
      .select(['id', 'sources'])
      .where('lapsed_at', 'is', null)
      .orderBy('id')
      .execute();
    return { rows, found: found.map(({ id, sources }) => `${id}: ${[...sources].sort().join(', ')}`) };
  });

const quiet = new Place('quiet', await freshDatabase());
const rough = new Place('rough', await freshDatabase());
const wrong: string[] = [];
try {
  const begun = performance.now();
  await quiet.file(null);
  const usual = performance.now() - begun;
  const expected = await holdingsOf(quiet);
  console.log(
    `${pages.length} pages take ${(usual / 1000).toFixed(1)} s; ${expected.found.length} disagreements`,
  );
  const acknowledged = new Set<string>();
  let killed = 0;
  for (let n = 0; n < kills; n += 1) {
    const { code, filed } = await rough.file(random() * usual);
    if (code === null) killed += 1;
    for (const id of filed) {
      if (acknowledged.has(id)) wrong.push(`${id} was filed twice`);
      acknowledged.add(id);
    }
  }
  const { code } = await rough.file(null);
  if (code !== 0 && code !== 1) wrong.push(`the last run ended with ${code}`);
  const { rows, found } = await holdingsOf(rough);
  const current = rows.filter((row) => row.current);
  const addresses = new Set(current.map(({ address }) => address));
  if (rows.length !== pages.length || addresses.size !== pages.length)
    wrong.push(`${rows.length} versions of ${addresses.size} articles, and ${pages.length} pages`);
  for (const id of acknowledged) if (!current.some((row) => row.id === id)) wrong.push(`${id} is lost`);
  const pending = current.filter((row) => row.compared_at === null).length;
  if (pending > 0) wrong.push(`${pending} are not compared`);
  const missing = expected.found.filter((one) => !found.includes(one));
  const other = found.filter((one) => !expected.found.includes(one));
  if (missing.length + other.length > 0)
    wrong.push(
      `disagreements differ: without ${missing.join('; ') || 'none'}, with ${other.join('; ') || 'none'}`,
    );
  console.log(
    `${kills} runs, ${killed} of them killed: ${rows.length} filed of ${pages.length}, ${pending} not compared, ${found.length} disagreements`,
  );
  for (const one of wrong) console.log(`  ${one}`);
} finally {
  await quiet.end();
  await rough.end();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(wrong.length === 0 ? 0 : 1);
