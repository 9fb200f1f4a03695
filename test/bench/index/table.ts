/** A run's results as tables: one a size, and one of whole checks. */
import { ENGINES, engineOf, REFERENCE } from './engines.js';
import { inMegabytes, inMilliseconds, inPercent, inThousands, inTime, inTimes } from './figures.js';
import { type Outcome, quantile, type Results, recall, stageOf, timesFaster } from './outcome.js';

type Row = readonly string[];

const NONE = '–';

const shown = (value: number | null | undefined, as: (value: number) => string): string =>
  value === undefined || value === null ? NONE : as(value);

const HEAD: Row = [
  ...['engine', 'build', 'memory', 'process grew', 'on disk', 'opens in'],
  ...['p50', 'p95', 'p95, times faster', 'recall@10', 'queries'],
];

function rowOf(outcome: Outcome, reference: Outcome | undefined): Row {
  const built = stageOf(outcome, 'built');
  const asked = stageOf(outcome, 'asked');
  const opened = stageOf(outcome, 'opened');
  const disk = built?.disk ?? stageOf(outcome, 'saved')?.bytes;
  const failed = stageOf(outcome, 'failed');
  const absent = stageOf(outcome, 'not-here');
  const name = engineOf(outcome.engine).name;
  const note =
    absent === undefined ? failed && `${failed.at}: ${failed.message}` : `not measured: ${absent.message}`;
  return [
    note === undefined ? name : `${name} (${note})`,
    shown(built?.milliseconds, inTime),
    shown(built?.memory, inMegabytes),
    shown(built?.resident, inMegabytes),
    shown(disk, inMegabytes),
    opened === undefined ? NONE : `${inTime(opened.milliseconds)}${opened.same ? '' : ', answers differ'}`,
    shown(quantile(asked?.times ?? [], 0.5), inMilliseconds),
    shown(quantile(asked?.times ?? [], 0.95), inMilliseconds),
    shown(timesFaster(reference, outcome), inTimes),
    shown(recall(outcome), inPercent),
    shown(asked?.times.length, inThousands),
  ];
}

/** In Markdown, columns in line, so that it reads on a terminal too; figures to the right. */
export function markdown(head: Row, rows: readonly Row[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: Row): string =>
    `| ${widths.map((width, column) => (column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

export const sizesOf = ({ outcomes }: Results): number[] =>
  [...new Set(outcomes.map(({ size }) => size))].sort((a, b) => a - b);

export function tableOf({ outcomes }: Results, size: number): string {
  const own = ENGINES.flatMap(({ id }) => outcomes.filter((one) => one.engine === id && one.size === size));
  const reference = own.find(({ engine }) => engine === REFERENCE);
  return markdown(
    HEAD,
    own.map((outcome) => rowOf(outcome, reference)),
  );
}

export const tableOfChecks = ({ checks }: Results): string =>
  markdown(
    ['whole check', 'passages', 'p50', 'p95', 'p95 of the processor', 'checks'],
    checks.map(({ what, passages, clock, processor, count }) => [
      what,
      inThousands(passages),
      ...[clock.p50, clock.p95, processor.p95].map(inMilliseconds),
      inThousands(count),
    ]),
  );
