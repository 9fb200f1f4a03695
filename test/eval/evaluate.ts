/** An evaluation from its options to its exit code: measure, compare with the baseline, and say what came out. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import type { Checker } from '../../src/checking/check.js';
import { againstOf } from './against.js';
import { baselineText, type Change, changesFrom, isFailure, parseBaseline, updated } from './baseline.js';
import { changesText, failingText } from './changes.js';
import { failuresOf, failuresText } from './failures.js';
import type { Figures } from './figures.js';
import type { Options } from './options.js';
import { measureOwnData } from './own-data.js';
import type { SearchPassages } from './passages.js';
import { endProgress, type Progress, progressOn } from './progress.js';
import { measurePublicData, type PublicData } from './public-data.js';
import { withTables } from './quality-page.js';
import { asText } from './tables.js';

/** What an evaluation works on and with. */
export interface Bench {
  readonly checker: Checker;
  readonly searchPassages: SearchPassages | null;
  /** The folder with the labelled sentences. */
  readonly sentences: string;
  readonly baseline: string;
  /** The page with the tables. */
  readonly page: string;
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
  /** Milliseconds. */
  readonly clock: () => number;
}

/** 0: nothing below the baseline, or the baseline was just written. 1: something is. */
export type ExitCode = 0 | 1;

/** @throws {Error} where a file cannot be read, or is not what it should be. */
export async function evaluate(options: Options, bench: Bench): Promise<ExitCode> {
  const { stdout, stderr } = bench;
  const progress = progressOn(stderr);
  const floors = existsSync(bench.baseline) ? parseBaseline(await readFile(bench.baseline, 'utf8')) : {};
  const own = await measureOwnData(bench.checker, bench.sentences, progress);
  const other = await measureGiven(options.data, bench, progress);
  endProgress(stderr);
  const figures: Figures = { ...own.figures, ...other.figures };
  const changes = changesFrom(floors, figures);
  const failures = options.failures ? failuresOf(own.judged) : null;
  const failed = changes.some(isFailure);

  if (options.json) {
    const { skipped } = other;
    const answer = { figures, changes, skipped, reading: speedOf(other), ...(failures && { failures }) };
    stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  } else {
    stdout.write(`${asText(figures)}\n${remarksOn(other)}`);
    if (failures !== null) stdout.write(`\n${failuresText(failures)}`);
    stdout.write(`\n${conclusion(changes, failed, options.update)}`);
  }
  const kept = options.update ? updated(floors, figures) : floors;
  if (options.update) await writeFile(bench.baseline, baselineText(kept));
  if (options.writeDocs) await writeFile(bench.page, withTables(await readFile(bench.page, 'utf8'), kept));
  return failed && !options.update ? 1 : 0;
}

const nothingGiven: PublicData = {
  figures: {},
  skipped: [{ name: 'public data', why: 'no --data DIR' }],
  read: { bytes: 0, milliseconds: 0 },
};

async function measureGiven(folder: string | null, bench: Bench, progress: Progress): Promise<PublicData> {
  if (folder === null) return nothingGiven;
  if (!existsSync(folder)) throw new Error(`--data: there is no folder "${folder}"`);
  const { searchPassages, clock } = bench;
  return measurePublicData(folder, {
    checkAgainst: againstOf(bench.checker),
    searchPassages,
    progress,
    clock,
  });
}

/** In MB (a million bytes) a second; null where nothing was read. It depends on the machine, so it has no floor. */
const speedOf = ({ read: { bytes, milliseconds } }: PublicData): number | null =>
  bytes === 0 ? null : Math.round(bytes / milliseconds) / 1000;

const remarksOn = (data: PublicData): string => {
  const speed = speedOf(data);
  return [
    ...(speed === null ? [] : [`Reading: ${speed} MB/s, on this machine.\n`]),
    ...data.skipped.map(({ name, why }) => `Skipped: ${name}: ${why}.\n`),
  ].join('');
};

const conclusion = (changes: readonly Change[], failed: boolean, update: boolean): string => {
  if (changes.length === 0) return 'All as in the baseline.\n';
  if (update) return `Written to the baseline:\n${changesText(changes)}`;
  const advice = failed
    ? 'Below the baseline. Mend what dropped; where the change is meant: npm run eval -- --update'
    : 'Nothing is below the baseline. To keep it so: npm run eval -- --update';
  return `Not as in the baseline:\n${failingText(changes)}${advice}\n`;
};
