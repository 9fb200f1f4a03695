/** Measures a checker on the labelled sentences that ship. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checker } from '../../src/checking/check.js';
import { RULES } from '../../src/checking/rules/index.js';
import type { Figures, Table } from './figures.js';
import { readJsonLines } from './json-lines.js';
import { isHeldOut, kindOf, labelledSchema } from './labelled.js';
import type { Progress } from './progress.js';
import { type Judged, judgeClaim, scoreClaims, scoreRule } from './score-claims.js';

export interface OwnData {
  readonly figures: Figures;
  /** By file, in the order of its sentences. */
  readonly judged: ReadonlyMap<string, readonly Judged[]>;
}

/** The files of labelled sentences in a folder, by name. */
export const labelledFiles = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((file) => /^claims.*\.jsonl$/.test(file)).sort(inOrderOfNames);

/** `claims.jsonl` before `claims-….jsonl`. */
const inOrderOfNames = (a: string, b: string): number => {
  const [one, other] = [a.replace('.jsonl', ''), b.replace('.jsonl', '')];
  return one < other ? -1 : one > other ? 1 : 0;
};

export async function measureOwnData(checker: Checker, folder: string, progress: Progress): Promise<OwnData> {
  const judged = new Map<string, readonly Judged[]>();
  for (const file of await labelledFiles(folder)) {
    const ofFile: Judged[] = [];
    for await (const labelled of readJsonLines(join(folder, file), labelledSchema)) {
      ofFile.push(judgeClaim(labelled, checker.check(labelled.text, dayOf(labelled))));
      progress(file, ofFile.length);
    }
    judged.set(file, ofFile);
  }
  return { figures: figuresOf(judged), judged };
}

const dayOf = ({ date }: { date?: string | undefined }) => (date === undefined ? {} : { on: date });

/** The tables of what was judged. */
export function figuresOf(judged: ReadonlyMap<string, readonly Judged[]>): Figures {
  const files = [...judged];
  const pool = (heldOut: boolean): Judged[] =>
    files.flatMap(([file, ofFile]) => (isHeldOut(file) === heldOut ? ofFile : []));
  return {
    files: Object.fromEntries(files.map(([file, ofFile]) => [file, scoreClaims(ofFile)])),
    kinds: byKind(pool(false)),
    heldOutKinds: byKind(pool(true)),
    rules: byRule(files.flatMap(([, ofFile]) => ofFile)),
  };
}

/** Kinds in alphabetical order: two files with the same kinds list them alike. */
function byKind(judged: readonly Judged[]): Table {
  const kinds = [...new Set(judged.map(({ labelled }) => kindOf(labelled)))].sort();
  return Object.fromEntries(
    kinds.map((kind) => [kind, scoreClaims(judged.filter(({ labelled }) => kindOf(labelled) === kind))]),
  );
}

/** Rules in the order in which they are run; those that are due and that nobody wrote yet come last. */
function byRule(judged: readonly Judged[]): Table {
  const met = new Set(judged.flatMap(({ labelled, fired }) => [...labelled.rules, ...fired]));
  const known = RULES.map(({ meta }) => meta.id);
  const order = [...known, ...[...met].filter((rule) => !known.includes(rule)).sort()];
  return Object.fromEntries(
    order.filter((rule) => met.has(rule)).map((rule) => [rule, scoreRule(rule, judged)]),
  );
}
