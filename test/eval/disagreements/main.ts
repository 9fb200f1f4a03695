/** `npm run eval:disagreements`: what is found between articles that differ in known ways, and what is found there wrongly. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readArticle } from '../../../src/filing/articles/read-article.js';
import { readSource } from '../../../src/filing/machine/read-source.js';
import { readPeople } from '../../../src/filing/people/read-people.js';
import { packageRoot } from '../../../src/record/package-root.js';
import {
  type Discrepancy,
  differences,
  discrepanciesSchema,
  type Person,
  type Source,
} from '../../../src/record/schema.js';
import { asSource, emptyRecord, foundAmong, isMet, readClusters, scoreOf } from './clusters.js';

const SEEDS = [
  'axios-putin-moves',
  'cyber-halt-overture',
  'hegseth-halts-cyber',
  'nbc-russia-pivot',
  'upi-cyber-halt',
];
const OFFICES = ['legislators-current.yaml.gz', 'executive.yaml.gz'];

const seedsSchema = z.object({
  gold: z.record(z.string(), z.enum(differences).nullable()),
  judged: z.array(z.object({ difference: z.enum(differences), why: z.string(), sides: z.array(z.string()) })),
});

const verbose = process.argv.includes('--found');
const { stdout } = process;
const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${part} of ${whole} (${(part / whole).toFixed(2)})`;

function ofClusters(file: 'dev' | 'held-out'): void {
  const total = { gold: 0, met: 0, found: 0, right: 0 };
  for (const cluster of readClusters(file)) {
    const found = foundAmong(cluster.articles.map(({ id, text, date }) => asSource(id, text, date)));
    const score = scoreOf(cluster, found);
    total.gold += score.gold;
    total.met += score.met;
    total.found += score.found;
    total.right += score.right;
    if (!verbose || file === 'held-out') continue;
    stdout.write(`  ${cluster.subject}\n`);
    for (const missed of score.missed) stdout.write(`    missed ${missed}\n`);
    for (const wrong of score.wrong) stdout.write(`    wrong  ${inOneLine(wrong)}\n`);
  }
  holdTo(file, total.met, total.gold, total.right, total.found);
  stdout.write(
    `${file}: recall ${share(total.met, total.gold)}, precision ${share(total.right, total.found)}\n`,
  );
}

const inOneLine = ({ difference, subject, sides }: Discrepancy): string =>
  `${difference}: ${subject}: ${sides.map(({ source, locator, words }) => `${source} ${locator} “${words}”`).join(' | ')}`;

async function seedSources(folder: string): Promise<Source[]> {
  const sources: Source[] = [];
  for (const id of SEEDS) {
    const read = await readArticle({
      bytes: readFileSync(join(folder, `${id}.txt`)),
      mimetype: 'text/plain',
      from: { name: `${id}.txt`, url: null },
    });
    if (read.kind === 'article') sources.push(readSource(id, read.article, emptyRecord()));
  }
  return sources;
}

function officesIn(folder: string): Person[] {
  const files = OFFICES.filter((file) => existsSync(join(folder, file)));
  return readPeople(files.map((file) => ({ file, bytes: readFileSync(join(folder, file)) }))).flatMap(
    ({ people }) => people.map((person): Person => ({ ...person, imported: true })),
  );
}

async function ofSeeds(shared: string): Promise<void> {
  const folder = join(packageRoot(), 'test', 'eval', 'disagreements');
  const { gold, judged } = seedsSchema.parse(parse(readFileSync(join(folder, 'seeds.yaml'), 'utf8')));
  const known = discrepanciesSchema.parse(
    parse(readFileSync(join(packageRoot(), 'knowledge', 'discrepancies.yaml'), 'utf8')),
  ).discrepancies;
  const record = { ...emptyRecord(officesIn(join(shared, 'data'))), asOf: '2025-03-04' };
  const found = foundAmong(await seedSources(join(shared, 'seeds')), record);
  const places = ({ sides }: Pick<Discrepancy, 'sides'>): string[] =>
    sides.map(({ source, locator }) => `${source} ${locator}`);
  const met = known.filter((one) =>
    found.some((other) =>
      one.kind === 'error'
        ? other.kind === 'error' && places(other).some((at) => places(one).includes(at))
        : other.difference === gold[one.id] && isMet(places(one), other),
    ),
  );
  const right = found.filter((one) =>
    judged.some(
      (label) => label.difference === one.difference && places(one).every((at) => label.sides.includes(at)),
    ),
  );
  holdTo('the five texts', met.length, known.length, right.length, found.length);
  stdout.write(
    `the five texts: recall ${share(met.length, known.length)}, precision ${share(right.length, found.length)}\n`,
  );
  for (const kind of differences) {
    const ofKind = found.filter(({ difference }) => difference === kind);
    const wanted = known.filter(({ id }) => gold[id] === kind);
    stdout.write(
      `  ${kind}: found ${ofKind.length}, right ${right.filter(({ difference }) => difference === kind).length}; known ${wanted.length}, met ${wanted.filter((one) => met.includes(one)).length}\n`,
    );
  }
  if (!verbose) return;
  for (const one of known.filter((other) => !met.includes(other))) stdout.write(`    missed ${one.id}\n`);
  for (const one of found)
    stdout.write(`    ${right.includes(one) ? 'right ' : 'wrong '} ${inOneLine(one)}\n`);
}

/** Below these it fails: of what is known so much is to be found, and of what is found so much right. */
const LEAST = { recall: 0.5, precision: 0.8 };

function holdTo(what: string, met: number, known: number, right: number, found: number): void {
  if (met >= LEAST.recall * known && right >= LEAST.precision * found) return;
  stdout.write(`${what}: below recall ${LEAST.recall} or precision ${LEAST.precision}\n`);
  process.exitCode = 1;
}

ofClusters('dev');
ofClusters('held-out');
const shared = join(packageRoot(), '..', 'shared');
if (existsSync(join(shared, 'seeds'))) await ofSeeds(shared);
else stdout.write(`the five texts: skipped, there is no folder ${join(shared, 'seeds')}\n`);
