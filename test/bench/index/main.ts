/**
 * Stet's index beside other search engines, and whole checks, in one run.
 *
 * `npm run bench -- [--sizes 10000,100000,500000] [--data DIR] [--engines stet,minisearch,…] [--checks 10000,100000] [--queries 200]
 * [--seconds 60] [--longest 600] [--out FILE.json [--resume]] [--write-docs]`
 *
 * With `--data`, passages are those of DIR/news-snippets.jsonl.gz. Every engine is measured in a process of its own; it answers for
 * `--seconds` at most, and is ended where building takes longer than `--longest`. With `--resume`, what FILE.json has already is
 * not measured again. With `--write-docs`, the tables and plots of docs/performance.md are written anew. Fails where Stet falls short
 * of what is asked of it at the sizes that were measured.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './checks.js';
import { type ClaimQuery, claimQueries } from './claim-queries.js';
import { type Corpus, corpusOf, newsSnippets } from './corpus.js';
import { writeDocs } from './docs.js';
import { engineOf } from './engines.js';
import { inThousands } from './figures.js';
import { type Options, optionsOf } from './options.js';
import { type Results, resultsSchema } from './outcome.js';
import { runEngine } from './run-engine.js';
import { sizesOf, tableOf, tableOfChecks } from './table.js';
import { targetsOf } from './targets.js';

/** Queries that come first and are not counted. */
const WARM_UP = 20;

function emptyResults({ queries, seconds }: Options): Results {
  const processors = cpus();
  return {
    machine: {
      cores: processors.length,
      memory: totalmem(),
      node: process.version,
      processor: processors[0]?.model.trim() ?? 'unknown',
      load: 0,
    },
    ...{ corpus: '', queries, seconds, outcomes: [], checks: [] },
  };
}

/** @throws where the file's were measured with other settings */
function known(options: Options): Results {
  const fresh = emptyResults(options);
  if (!options.resume || options.out === undefined || !existsSync(options.out)) return fresh;
  const old = resultsSchema.parse(JSON.parse(readFileSync(options.out, 'utf8')));
  if (old.queries !== fresh.queries || old.seconds !== fresh.seconds)
    throw new Error(`${options.out} was measured with other --queries or --seconds; choose another file`);
  return old;
}

interface Prepared {
  readonly corpus: Corpus;
  readonly queries: ClaimQuery[];
  readonly warmUp: string[];
  readonly file: string;
}

function prepare(
  size: number,
  real: readonly string[] | undefined,
  options: Options,
  folder: string,
): Prepared {
  const corpus = corpusOf(size, real);
  const all = claimQueries(corpus.passages, corpus.sources, options.queries + WARM_UP);
  const warmUp = all.slice(0, Math.min(WARM_UP, Math.floor(all.length / 2)));
  const file = join(folder, `passages-${size}.txt`);
  writeFileSync(file, corpus.passages.join('\n'));
  return { corpus, queries: all.slice(warmUp.length), warmUp: warmUp.map(({ text }) => text), file };
}

async function measure(options: Options, folder: string): Promise<Results> {
  let results = known(options);
  const noteLoad = (): void => {
    const load = Math.max(results.machine.load, loadavg()[0] ?? 0);
    results = { ...results, machine: { ...results.machine, load } };
  };
  const keep = (more: Partial<Results>): void => {
    results = { ...results, ...more };
    if (options.out !== undefined) writeFileSync(options.out, `${JSON.stringify(results)}\n`);
  };
  const real = options.data === undefined ? undefined : newsSnippets(options.data);
  for (const size of options.sizes) {
    const has = (engine: string): boolean =>
      results.outcomes.some((one) => one.engine === engine && one.size === size);
    const left = options.engines.filter((engine) => !has(engine));
    if (left.length === 0) continue;
    const { corpus, queries, warmUp, file } = prepare(size, real, options, folder);
    if (size === Math.max(...options.sizes)) keep({ corpus: corpus.origin });
    for (const engine of left) {
      process.stderr.write(`${inThousands(size)} passages: ${engineOf(engine).name}\n`);
      noteLoad();
      const task = { engine, passages: file, queries, warmUp, seconds: options.seconds };
      const own = join(folder, `${engine}-${size}`);
      const stages = await runEngine({ ...task, folder: own }, options.longest * 1_000);
      keep({ outcomes: [...results.outcomes, { engine, size, stages }] });
    }
    rmSync(file);
  }
  for (const size of options.checks) {
    if (results.checks.some((one) => one.size === size)) continue;
    process.stderr.write(`${inThousands(size)} passages: whole checks\n`);
    const checks = await runChecks(size, options.longest * 1_000);
    if (checks === null) process.stderr.write(`  stopped after ${options.longest} s\n`);
    else keep({ checks: [...results.checks, ...checks] });
  }
  return results;
}

const options = optionsOf(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const results = await measure(options, folder);
for (const size of sizesOf(results))
  console.log(`\n${inThousands(size)} passages\n\n${tableOf(results, size)}`);
if (results.checks.length > 0) console.log(`\n${tableOfChecks(results)}`);
const targets = targetsOf(results);
if (targets.length > 0) console.log('');
for (const { says, held } of targets) console.log(`${held ? 'held  ' : 'short '} ${says}`);
if (options.writeDocs) writeDocs(results);
if (targets.some(({ held }) => !held)) process.exitCode = 1;
