/** Measures on public data: which file is measured how. What is not there, or cannot be done yet, is skipped with a word. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createChecker } from '../../src/checking/check.js';
import { readPeople } from '../../src/filing/people/read-people.js';
import { readText } from '../../src/reading/read.js';
import { mergeImported } from '../../src/record/imported/merge.js';
import { type DataSet, held, judgeRows, type Tools } from './data-set.js';
import type { Figures, Table, TableName } from './figures.js';
import {
  fidelityQuestion,
  isElsewhere,
  judgeFidelity,
  publishedQuoteSchema,
  scoreFidelity,
} from './score-fidelity.js';
import { judgeMatching, querySchema, scoreMatching } from './score-matching.js';
import { officeQuestions, scoreOffices } from './score-offices.js';
import { judgePair, pairSchema, scorePairs } from './score-pairs.js';
import { articleSchema, judgeQuotes, scoreQuotes } from './score-quotes.js';
import { judgeSummary, scoreSummaries, summarySchema } from './score-summaries.js';

export interface Skipped {
  readonly name: string;
  readonly why: string;
}

export interface PublicData {
  readonly figures: Figures;
  readonly skipped: readonly Skipped[];
  /** How much text was read in how long, in bytes of UTF-8 and milliseconds. */
  readonly read: { readonly bytes: number; readonly milliseconds: number };
}

const pairs = (name: string): DataSet =>
  held(
    name,
    'pairs',
    pairSchema,
    ({ claim, evidence }) => ({ text: claim, against: evidence }),
    judgePair,
    (judged) => ({ [name]: scorePairs(judged) }),
  );

const matching = (name: string): DataSet => ({
  name,
  files: [`${name}.claims`, `${name}.queries`],
  table: 'matching',
  async measure(path, { searchPassages }) {
    if (searchPassages === null) return '`stet search` takes no passages yet';
    const queries = await judgeRows(
      path(`${name}.queries`),
      querySchema,
      (query) => (query.split === 'dev' ? query : null),
      () => undefined,
    );
    const found = await searchPassages(
      path(`${name}.claims`),
      queries.map(({ text }) => text),
    );
    return { [name]: scoreMatching(queries.map((query, n) => judgeMatching(query, found[n] ?? []))) };
  },
});

/** Reads articles, and counts what that took. */
const quotes = (name: string, took: (bytes: number, milliseconds: number) => void): DataSet => ({
  name,
  files: [name],
  table: 'quotes',
  async measure(path, { progress, clock }) {
    const judged = await judgeRows(
      path(name),
      articleSchema,
      (article) => {
        const began = clock();
        const { quotations } = readText(article.text);
        took(Buffer.byteLength(article.text), clock() - began);
        return judgeQuotes(article, quotations);
      },
      (done) => progress(name, done),
    );
    return { [name]: scoreQuotes(judged) };
  },
});

const PEOPLE = ['legislators-current.yaml.gz', 'executive.yaml.gz'];

/** Of a record that holds nothing but the people of those files. */
async function measureOffices(folder: string): Promise<Table> {
  const files = PEOPLE.map((file) => ({ file, bytes: readFileSync(join(folder, file)) }));
  const read = readPeople(files).flatMap(({ people }) => people);
  const { people } = mergeImported([], read);
  const asOf =
    read
      .flatMap(({ offices }) => offices.map((office) => office.asOf))
      .sort()
      .at(-1) ?? '';
  const nothing = { sources: [], organisations: [], discrepancies: [], spellings: [] };
  return scoreOffices(officeQuestions(people), createChecker({ asOf, digest: '', people, ...nothing }));
}

/** In the folder, and not measured. */
const notMeasured: readonly Skipped[] = [
  {
    name: 'published-errors-dev',
    why: 'notes on what was wrong and what is right, no sentences to check',
  },
  {
    name: 'quote-attribution-dev',
    why: 'a fact-check repeats the words that it refutes, so to find them in it proves nothing',
  },
  {
    name: 'wice-dev',
    why: 'most of its claims are supported in part, for which there is no verdict',
  },
];

/** Measures what is in a folder of public data. */
export async function measurePublicData(folder: string, tools: Tools): Promise<PublicData> {
  const read = { bytes: 0, milliseconds: 0 };
  const took = (bytes: number, milliseconds: number): void => {
    read.bytes += bytes;
    read.milliseconds += milliseconds;
  };
  const sets: readonly DataSet[] = [
    quotes('polnear-dev', took),
    quotes('polnear-train', took),
    held(
      'quote-fidelity',
      'fidelity',
      publishedQuoteSchema,
      (row) => (isElsewhere(row) ? null : fidelityQuestion(row)),
      judgeFidelity,
      (judged) => ({ 'quote-fidelity': scoreFidelity(judged) }),
    ),
    held(
      'summary-edits',
      'summaries',
      summarySchema,
      ({ text, summary }) => ({ text: summary, against: text }),
      judgeSummary,
      scoreSummaries,
    ),
    pairs('fever-symmetric-dev'),
    pairs('fool-me-twice-dev'),
    matching('claim-matching-snopes'),
    matching('claim-matching-politifact'),
  ];
  const path = (file: string): string => join(folder, `${file}.jsonl.gz`);
  const figures: Partial<Record<TableName, Table>> = {};
  const skipped: Skipped[] = [];
  for (const { name, files, table, measure } of sets) {
    const missing = files.filter((file) => !existsSync(path(file)));
    const rows = missing.length > 0 ? `no ${missing.map(path).join(', no ')}` : await measure(path, tools);
    if (typeof rows === 'string') skipped.push({ name, why: rows });
    else figures[table] = { ...figures[table], ...rows };
  }
  if (PEOPLE.every((file) => existsSync(join(folder, file)))) figures.offices = await measureOffices(folder);
  else skipped.push({ name: 'offices', why: `no ${PEOPLE.map((file) => join(folder, file)).join(', no ')}` });
  const left = notMeasured.filter(({ name }) => existsSync(path(name)));
  return { figures, skipped: [...skipped, ...left], read };
}
