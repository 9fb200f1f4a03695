/**
 * How fast Stet files: pages of HTML in one go on one core, from the bytes to the comparison with all the others.
 *
 * `npm run bench:filing -- [--pages 1000] [--data DIR]`: with `--data`, the news of DIR/polnear-train.jsonl.gz laid out as pages.
 * STET_TEST_DATABASE_URL names a PostgreSQL server to file into; else it is the embedded store. Fails where a thousand pages take
 * more than 60 seconds.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readArticle } from '../../src/filing/articles/read-article.js';
import { createComparing } from '../../src/filing/comparing/comparing.js';
import { createFiledCopies } from '../../src/filing/copies/filed-copies.js';
import { signatureOf } from '../../src/filing/copies/signature.js';
import { hashOf, keepArticle } from '../../src/filing/kept/keep-article.js';
import { readSource } from '../../src/filing/machine/read-source.js';
import { loadRecord } from '../../src/record/load.js';
import { shippedKnowledge } from '../../src/record/package-root.js';
import { openStore } from '../../src/record/store/store.js';
import { freshDatabase } from '../support/fresh-database.js';
import { newsPages, type Page, pageOf } from './news-pages.js';
import { newsFrom } from './news-texts.js';

const { values } = parseArgs({
  options: { pages: { type: 'string', default: '1000' }, data: { type: 'string' } },
});

/** Milliseconds that a thousand pages may take. */
const most = 60_000;

/**
 * Of the processor's time, in milliseconds, of all threads: what else the machine does matters little. On one core of its own it is
 * the time that passes.
 */
const now = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Once more on one core alone, where the system can do that. */
function onOneCore(): void {
  if (process.env.STET_BENCH_ON_ONE_CORE !== undefined) return;
  try {
    execFileSync('taskset', ['-c', '0', 'true'], { stdio: 'ignore' });
  } catch {
    console.log('taskset is not here: other threads of this process may use other cores.');
    return;
  }
  const { status } = spawnSync('taskset', ['-c', '0', process.execPath, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: { ...process.env, STET_BENCH_ON_ONE_CORE: '1' },
  });
  process.exit(status ?? 1);
}

function pagesOf(): Page[] {
  const count = Number(values.pages);
  if (values.data === undefined) return newsPages(count);
  return newsFrom(values.data)
    .slice(0, count)
    .map((text, n) => {
      const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '');
      const title = paragraphs[0]?.slice(0, 100) ?? `Story ${n}`;
      return pageOf(`story-${n}`, {
        title: `${title} (${n})`,
        outlet: 'Gazette',
        day: '2025-03-04',
        paragraphs,
      });
    });
}

class Stage {
  readonly #name: string;
  readonly #times: number[] = [];
  constructor(name: string) {
    this.#name = name;
  }
  add(milliseconds: number): void {
    this.#times.push(milliseconds);
  }
  get sum(): number {
    return this.#times.reduce((sum, time) => sum + time, 0);
  }
  toString(): string {
    const sorted = [...this.#times].sort((a, b) => a - b);
    const at = (share: number) =>
      (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
    const mean = (this.sum / Math.max(1, sorted.length)).toFixed(1);
    return `  ${this.#name.padEnd(34)} ${(this.sum / 1000).toFixed(1).padStart(6)} s   mean ${mean.padStart(6)}   p50 ${at(0.5).padStart(6)}   p95 ${at(0.95).padStart(6)} ms`;
  }
}

onOneCore();
const pages = pagesOf();
const words = pages.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
const fresh = await freshDatabase();
const folder = mkdtempSync(join(tmpdir(), 'stet-bench-filing-'));
const store = await openStore({ folder: join(folder, 'store'), databaseUrl: fresh?.url });
try {
  const record = await loadRecord(shippedKnowledge());
  const { db } = store;
  console.log(`${pages.length} pages, ${Math.round(words / pages.length)} words each, into ${store.kind}`);

  const baseline = new Stage('parsing with readability alone');
  for (const { html } of pages) {
    const begun = now();
    new Readability(parseHTML(html).document).parse();
    baseline.add(now() - begun);
  }

  const parse = new Stage('page to article');
  const read = new Stage('article to source');
  const sign = new Stage('what copies are found by');
  const keep = new Stage('keeping, copies, store');
  const compare = new Stage('comparing (each of a batch alike)');
  const copies = createFiledCopies(db);
  const kinds = new Map<string, number>();
  const bytesOf = new TextEncoder();
  let measuring = 0;
  const begun = now();
  for (const { name, html } of pages) {
    const bytes = bytesOf.encode(html);
    const started = now();
    const article = await readArticle({ bytes, mimetype: null, from: { name, url: null } });
    const parsed = now();
    parse.add(parsed - started);
    if (article.kind !== 'article') throw new Error(`${name}: ${article.kind}`);
    // Read once more than needed, to know how long it takes; left out of the whole.
    readSource('measured', article.article, record);
    const wasRead = now();
    signatureOf(article.article.text);
    const signed = now();
    const outcome = await keepArticle(
      { db, now: () => new Date(), record, copies },
      article.article,
      { documentHash: hashOf(bytes), from: { name, url: null }, speaksOfRights: false },
      { by: 'stet', via: 'file', askedIn: null },
    );
    const kept = now();
    const copy = 'source' in outcome && outcome.source.copyOf !== undefined ? ' as a copy' : '';
    kinds.set(outcome.kind + copy, (kinds.get(outcome.kind + copy) ?? 0) + 1);
    read.add(wasRead - parsed);
    sign.add(signed - wasRead);
    keep.add(kept - signed - (signed - parsed));
    measuring += signed - parsed;
  }
  const filed = now();
  let last = filed;
  let done = 0;
  const found = await createComparing({ db, record: () => record, now: () => new Date() }).compare(
    undefined,
    (compared) => {
      const at = now();
      for (let n = done; n < compared; n += 1) compare.add((at - last) / (compared - done));
      [done, last] = [compared, at];
    },
  );
  const whole = now() - begun - measuring;
  for (const stage of [parse, read, sign, keep, compare]) console.log(String(stage));
  console.log(String(baseline));
  console.log(
    `outcomes: ${[...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')}; ${found.length} disagreements`,
  );
  console.log(
    `all stages: ${(whole / 1000).toFixed(1)} s, ${(whole / pages.length).toFixed(1)} ms a page, ${(whole / baseline.sum).toFixed(1)} times the parsing alone`,
  );
  console.log(
    `memory: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB resident, at most ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`,
  );
  process.exitCode = whole <= (most * pages.length) / 1000 ? 0 : 1;
} finally {
  await store.close();
  await fresh?.drop();
  rmSync(folder, { recursive: true, force: true });
}
// The parser's thread waits for more.
process.exit();
