/**
 * What a record is like of which much was read by machine: how labelled sentences fare on it, and what a check costs.
 *
 * `node build/test/bench/filed-record.js [--knowledge FOLDER] [--texts FOLDER] [--news FILE.jsonl.gz [--count N]] CLAIMS.jsonl…`
 *
 * With `--texts`, the texts of a folder are filed by machine in place of the sources of the record that ships; with `--news`,
 * N articles of thirty of the file's sentences beside them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { createChecker } from '../../src/checking/check.js';
import { noLimits } from '../../src/filing/articles/article.js';
import { readArticle } from '../../src/filing/articles/read-article.js';
import { createComparer } from '../../src/filing/disagreements/compare.js';
import { readSource } from '../../src/filing/machine/read-source.js';
import { composeRecord } from '../../src/record/filed/compose.js';
import type { Filed } from '../../src/record/filed/filed-source.js';
import { loadRecord } from '../../src/record/load.js';
import { shippedKnowledge } from '../../src/record/package-root.js';
import type { NewsRecord } from '../../src/record/record.js';
import type { Discrepancy, Source } from '../../src/record/schema.js';
import { passagesOf } from '../../src/retrieval/passages.js';
import type { Labelled } from '../eval/labelled.js';
import { judgeClaim, scoreClaims } from '../eval/score-claims.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    texts: { type: 'string' },
    knowledge: { type: 'string' },
    news: { type: 'string' },
    count: { type: 'string', default: '1000' },
    show: { type: 'boolean', default: false },
  },
});

const shipped = await loadRecord(values.knowledge ?? shippedKnowledge());

const linesOf = (path: string): unknown[] => {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
};

async function readTexts(folder: string, record: NewsRecord): Promise<Source[]> {
  const sources: Source[] = [];
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.txt'))) {
    const bytes = readFileSync(join(folder, name));
    const read = await readArticle({ bytes, mimetype: 'text/plain', from: { name, url: null } });
    if (read.kind !== 'article') throw new Error(`${name}: ${JSON.stringify(read)}`);
    sources.push(readSource(basename(name, '.txt'), read.article, record));
  }
  return sources;
}

const asArticle = (text: string) => ({
  text,
  form: 'article' as const,
  title: null,
  publisher: null,
  byline: null,
  date: null,
  url: null,
  rights: noLimits,
  usageTerms: null,
  notes: [],
});

/** Sentences of an article. */
const perArticle = 30;
const sentences =
  values.news === undefined ? [] : linesOf(values.news).slice(0, Number(values.count) * perArticle);
const reading = performance.now();
const news = sentences
  .filter((_, n) => n % perArticle === 0)
  .map((_, n) => {
    const own = sentences.slice(n * perArticle, (n + 1) * perArticle);
    const text = own.map((line) => (line as { text: string }).text).join('\n');
    return readSource(`news-${n + 1}`, asArticle(text), shipped);
  });
console.log(`${news.length} articles read in ${(performance.now() - reading).toFixed()} ms`);
const texts = values.texts === undefined ? [] : await readTexts(values.texts, shipped);
const base: NewsRecord =
  values.texts === undefined
    ? shipped
    : { ...shipped, sources: [], discrepancies: [], digest: 'sha256:none' };
const comparing = performance.now();
const comparer = createComparer(base);
for (const source of base.sources) comparer.add(source);
const found = new Map<string, Discrepancy>();
for (const source of [...texts, ...news]) {
  for (const one of comparer.compare(source)) found.set(one.id, one);
  comparer.add(source);
}
console.log(`${found.size} discrepancies found in ${(performance.now() - comparing).toFixed()} ms`);
const filed: Filed = {
  sources: [...texts, ...news].map((source) => ({
    source,
    version: 1,
    state: 'machine',
    rights: { embargoedUntil: null, withheld: false },
  })),
  discrepancies: [...found.values()],
};

const composing = performance.now();
const composed = composeRecord(base, filed, new Date());
// Of news of any year: the sentences are judged as of the day that the record that ships has.
const record: NewsRecord = { ...composed, asOf: shipped.asOf };
const building = performance.now();
const checker = createChecker(record);
const built = performance.now();
console.log(
  `${record.sources.length} sources, ${passagesOf(record).length} passages; composed in ${(building - composing).toFixed()} ms, made ready in ${(built - building).toFixed()} ms`,
);

for (const file of positionals) {
  const labelled = linesOf(file) as Labelled[];
  checker.check(labelled[0]?.text ?? '');
  const times: number[] = [];
  const judged = labelled.map((one) => {
    const { text, date: on } = one;
    const from = process.cpuUsage();
    const report = checker.check(text, on === undefined ? {} : { on });
    const { user, system } = process.cpuUsage(from);
    times.push((user + system) / 1_000);
    return { judged: judgeClaim(one, report), report };
  });
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  console.log(`${file}: ${JSON.stringify(scoreClaims(judged.map((one) => one.judged)))}`);
  console.log(`  a sentence takes ${at(0.5)} ms of a core (p50), ${at(0.95)} ms (p95), ${at(1)} ms at most`);
  for (const rule of new Set(
    judged.flatMap(({ judged: { labelled: due, fired } }) => [...due.rules, ...fired]),
  )) {
    const of = (list: 'fired' | 'missed' | 'extra') =>
      judged.filter(({ judged: one }) => one[list].includes(rule)).length;
    console.log(`  ${rule}: ${of('fired')} fired, ${of('extra')} of them not due; ${of('missed')} missed`);
  }
  if (!values.show) continue;
  for (const { judged: one, report } of judged.filter(({ judged: { extra } }) => extra.length > 0)) {
    console.log(`\n${one.labelled.id}: ${one.labelled.text}\n  due: ${one.labelled.rules.join(', ')}`);
    for (const finding of report.claims.flatMap(({ findings }) => findings))
      if (one.extra.includes(finding.rule))
        console.log(
          `  ${finding.rule} (${finding.severity}) “${finding.actual}”: ${finding.message}\n${finding.citations
            .map(({ id, stance, snippet }) => `    ${stance} ${id}: ${snippet}`)
            .join('\n')}`,
        );
  }
}
console.log(`memory: ${(process.memoryUsage().rss / 1e6).toFixed()} MB`);
