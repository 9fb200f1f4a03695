/**
 * `npm run eval:reading`: how well sources are read by machine, with an empty record. The texts behind the sources in
 * `knowledge/` are no part of Stet: they are looked for as `<id>.txt` in the folder of `--texts`.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readArticle } from '../../../src/filing/articles/read-article.js';
import { readSource } from '../../../src/filing/machine/read-source.js';
import { loadRecord } from '../../../src/record/load.js';
import { packageRoot } from '../../../src/record/package-root.js';
import type { Source } from '../../../src/record/schema.js';
import { baselineText, changesFrom, isFailure, parseBaseline, updated } from '../baseline.js';
import { changesText } from '../changes.js';
import type { Figures, Table } from '../figures.js';
import { readJsonLines } from '../json-lines.js';
import { withTables } from '../quality-page.js';
import { articleSchema } from '../score-quotes.js';
import { asText } from '../tables.js';
import { judgeSource, type SourceJudged, scoreSources } from './score-source.js';
import { judgeStatements, type StatementsJudged, scoreStatements } from './score-statements.js';

const USAGE = `npm run eval:reading -- [--texts DIR] [--data DIR] [--update] [--write-docs]

  --texts DIR   the texts behind knowledge/sources, as <id>.txt
  --data DIR    public data: polnear-dev and polnear-train, as NAME.jsonl.gz
  --update      write what was measured to test/eval/baseline.json
  --write-docs  write the tables into docs/quality.md
`;

const nobodyKnown = { people: [], organisations: [] };

/** As it is filed. The publisher and the date stand beside a text in its page: here they come from the documented source. */
async function asRead({ id, title, publisher, byline, date }: Source, bytes: Uint8Array): Promise<Source> {
  const from = { name: `${id}.txt`, url: null, title, publisher, byline, date: date?.on ?? null };
  const read = await readArticle({ bytes, mimetype: 'text/plain', from });
  if (read.kind !== 'article') throw new Error(`${id}.txt cannot be read as an article`);
  return readSource(id, read.article, nobodyKnown);
}

async function measureTexts(folder: string, skipped: string[]): Promise<Table> {
  const record = await loadRecord(join(packageRoot(), 'knowledge'));
  const judged: SourceJudged[] = [];
  for (const source of record.sources) {
    const path = join(folder, `${source.id}.txt`);
    if (!existsSync(path)) {
      skipped.push(`${source.id}: there is no ${source.id}.txt`);
      continue;
    }
    judged.push(judgeSource(await asRead(source, await readFile(path)), source, record));
  }
  return judged.length === 0 ? {} : { 'texts behind knowledge/': scoreSources(judged) };
}

async function measureData(folder: string, skipped: string[]): Promise<Table> {
  const rows: [string, Table[string]][] = [];
  for (const name of ['polnear-dev', 'polnear-train']) {
    const path = join(folder, `${name}.jsonl.gz`);
    if (!existsSync(path)) {
      skipped.push(`${name}: it is not in that folder`);
      continue;
    }
    const judged: StatementsJudged[] = [];
    for await (const article of readJsonLines(path, articleSchema)) judged.push(judgeStatements(article));
    rows.push([name, scoreStatements(judged)]);
  }
  return Object.fromEntries(rows);
}

async function run(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      texts: { type: 'string' },
      data: { type: 'string' },
      update: { type: 'boolean', default: false },
      'write-docs': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const skipped: string[] = [];
  const machine = values.texts === undefined ? {} : await measureTexts(values.texts, skipped);
  const statements = values.data === undefined ? {} : await measureData(values.data, skipped);
  if (values.texts === undefined) skipped.push('the texts behind knowledge/: no --texts DIR');
  if (values.data === undefined) skipped.push('public data: no --data DIR');
  const figures: Figures = {
    ...(Object.keys(machine).length === 0 ? {} : { machine }),
    ...(Object.keys(statements).length === 0 ? {} : { statements }),
  };
  const eval_ = join(packageRoot(), 'test', 'eval', 'baseline.json');
  const floors = parseBaseline(await readFile(eval_, 'utf8'));
  const measured = new Set(Object.keys(figures));
  const changes = changesFrom(floors, figures).filter(({ table }) => measured.has(table));
  process.stdout.write(`${asText(figures)}${skipped.map((line) => `Skipped: ${line}.\n`).join('')}`);
  process.stdout.write(
    changes.length === 0 ? 'All as in the baseline.\n' : `Not as in the baseline:\n${changesText(changes)}`,
  );
  const kept = values.update ? updated(floors, figures) : floors;
  if (values.update) await writeFile(eval_, baselineText(kept));
  if (values['write-docs']) {
    const page = join(packageRoot(), 'docs', 'quality.md');
    await writeFile(page, withTables(await readFile(page, 'utf8'), kept));
  }
  return changes.some(isFailure) && !values.update ? 1 : 0;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`eval:reading: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
