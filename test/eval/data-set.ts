/** A set of public data, and the ways to measure on one. */
import type { z } from 'zod';
import type { Report } from '../../src/checking/report.js';
import type { CheckAgainst } from './against.js';
import type { Table, TableName } from './figures.js';
import { readJsonLines } from './json-lines.js';
import type { SearchPassages } from './passages.js';
import type { Progress } from './progress.js';

export interface Tools {
  readonly checkAgainst: CheckAgainst | null;
  readonly searchPassages: SearchPassages | null;
  readonly progress: Progress;
  /** Milliseconds. */
  readonly clock: () => number;
}

/** Rows for a table; a string says why there are none. */
type Measure = (path: (file: string) => string, tools: Tools) => Promise<Table | string>;

export interface DataSet {
  readonly name: string;
  /** All must be there, as `<file>.jsonl.gz`. */
  readonly files: readonly string[];
  readonly table: TableName;
  readonly measure: Measure;
}

/** Judges the rows of a file one by one; null leaves one out. */
export async function judgeRows<Row, Judged>(
  path: string,
  schema: z.ZodType<Row>,
  judge: (row: Row) => Judged | null,
  progress: (done: number) => void,
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for await (const row of readJsonLines(path, schema)) {
    const one = judge(row);
    if (one === null) continue;
    judged.push(one);
    progress(judged.length);
  }
  return judged;
}

const needsAgainst = 'the checker holds no text against another yet';

/** A set of texts that are each held against another. */
export const held = <Row, Judged>(
  name: string,
  table: TableName,
  schema: z.ZodType<Row>,
  question: (row: Row) => { readonly text: string; readonly against: string } | null,
  judge: (row: Row, report: Report) => Judged,
  score: (judged: readonly Judged[]) => Table,
): DataSet => ({
  name,
  files: [name],
  table,
  async measure(path, { checkAgainst, progress }) {
    if (checkAgainst === null) return needsAgainst;
    const judgeRow = (row: Row): Judged | null => {
      const asked = question(row);
      return asked === null ? null : judge(row, checkAgainst(asked.text, asked.against));
    };
    return score(await judgeRows(path(name), schema, judgeRow, (done) => progress(name, done)));
  },
});
