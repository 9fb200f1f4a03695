/** How each table is shown: what its columns are called and how they come from a row's shares. */
import { type Figures, type Row, TABLES, type TableName } from './figures.js';
import { rate } from './share.js';

interface Column {
  readonly heading: string;
  /** Null where there was nothing to measure on. */
  readonly show: (row: Row) => string | null;
}

interface Layout {
  readonly title: string;
  /** What a row is. */
  readonly first: string;
  readonly columns: readonly Column[];
}

const measured = ({ shares }: Row, name: string): number | null => {
  const share = shares[name];
  return share === undefined ? null : rate(share);
};
const inPercent = (value: number | null): string | null => (value === null ? null : (100 * value).toFixed(1));

const count = (heading: string): Column => ({ heading, show: ({ cases }) => String(cases) });
const percent = (heading: string, measure = heading): Column => ({
  heading,
  show: (row) => inPercent(measured(row, measure)),
});
/** Of two shares together, where both were measured. */
const together = (
  heading: string,
  [one, other]: readonly [string, string],
  join: (a: number, b: number) => number,
): Column => ({
  heading,
  show: (row) => {
    const [a, b] = [measured(row, one), measured(row, other)];
    return a === null || b === null ? null : inPercent(join(a, b));
  },
});
const fourPlaces = (heading: string, measure: string): Column => ({
  heading,
  show: (row) => measured(row, measure)?.toFixed(4) ?? null,
});

/** The pairs that were answered at all, of all pairs: neither high nor low is better, so it is no share of its own. */
const answered = ({ cases, shares }: Row): string | null => inPercent((shares.right?.[1] ?? 0) / cases);

const harmonicMean = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));
const mean = (a: number, b: number): number => (a + b) / 2;

const claimColumns: readonly Column[] = [
  count('sentences'),
  percent('recall'),
  percent('precision'),
  percent('clean kept', 'kept'),
  percent('verdicts'),
  percent('citations'),
  percent('wholly'),
];

export const LAYOUTS: Readonly<Record<TableName, Layout>> = {
  files: { title: 'Labelled sentences', first: 'file', columns: claimColumns },
  kinds: { title: 'By kind, in the files to work with', first: 'kind', columns: claimColumns },
  heldOutKinds: {
    title: 'By kind, in the files that are only counted',
    first: 'kind',
    columns: claimColumns,
  },
  rules: {
    title: 'By rule, in all files',
    first: 'rule',
    columns: [count('due'), percent('recall'), percent('precision')],
  },
  quotes: {
    title: 'Quotations and speakers',
    first: 'data',
    columns: [
      count('articles'),
      percent('precision'),
      percent('recall'),
      together('F1', ['precision', 'recall'], harmonicMean),
      percent('speakers'),
    ],
  },
  fidelity: {
    title: 'Quotes as published against a transcript',
    first: 'data',
    columns: [
      count('quotes'),
      percent('verbatim ones kept', 'kept'),
      percent('others called altered', 'flagged'),
    ],
  },
  summaries: {
    title: 'Summaries against their texts',
    first: 'domain',
    columns: [
      count('summaries'),
      percent('caught'),
      percent('kept'),
      percent('precision'),
      together('balanced accuracy', ['caught', 'kept'], mean),
    ],
  },
  pairs: {
    title: 'Claims against their evidence',
    first: 'data',
    columns: [
      count('pairs'),
      percent('supported: precision', 'supportedPrecision'),
      percent('recall', 'supportedRecall'),
      percent('refuted: precision', 'refutedPrecision'),
      percent('recall', 'refutedRecall'),
      { heading: 'answered', show: answered },
      percent('right where answered', 'right'),
      percent('accuracy'),
    ],
  },
  offices: {
    title: 'Offices of imported people',
    first: 'what is given',
    columns: [count('offices'), percent('wrong ones caught', 'caught'), percent('right ones kept', 'kept')],
  },
  matching: {
    title: 'Finding the checked claim',
    first: 'data',
    columns: [
      count('queries'),
      fourPlaces('MAP@5', 'map5'),
      fourPlaces('MRR', 'mrr'),
      fourPlaces('recall at 5', 'recall5'),
    ],
  },
  ablation: {
    title: 'Finding the checked claim, by what the ranking looks at',
    first: 'ranking',
    columns: [
      fourPlaces('snopes, train', 'snopesTrain'),
      fourPlaces('snopes, dev', 'snopesDev'),
      fourPlaces('politifact, train', 'politifactTrain'),
      fourPlaces('politifact, dev', 'politifactDev'),
    ],
  },
  machine: {
    title: 'Sources read by machine',
    first: 'texts',
    columns: [
      count('sources'),
      percent('quotations'),
      percent('right speaker', 'speakers'),
      percent('no wrong speaker', 'notWrong'),
      percent('titles and terms left alone', 'noQuotations'),
      percent('dates'),
      percent('where and to whom', 'settings'),
      percent('attributions: recall', 'attributions'),
      percent('precision', 'attributionsRight'),
      percent('origins: recall', 'origins'),
      percent('outlets: precision', 'outletsRight'),
    ],
  },
  statements: {
    title: 'Whose a statement is',
    first: 'data',
    columns: [
      count('articles'),
      percent('recall'),
      percent('right where handed', 'right'),
      percent('precision'),
    ],
  },
};

/** The headings, then the rows. */
function cellsOf(name: TableName, figures: Figures): string[][] {
  const { first, columns } = LAYOUTS[name];
  const rows = Object.entries(figures[name] ?? {});
  return [
    [first, ...columns.map(({ heading }) => heading)],
    ...rows.map(([label, row]) => [label, ...columns.map(({ show }) => show(row) ?? '–')]),
  ];
}

/** A table for a page. */
export function asMarkdown(name: TableName, figures: Figures): string {
  const [head = [], ...rows] = cellsOf(name, figures);
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** The tables that have rows, for a terminal. */
export const asText = (figures: Figures): string =>
  TABLES.filter((name) => Object.keys(figures[name] ?? {}).length > 0)
    .map((name) => {
      const cells = cellsOf(name, figures);
      const widths = (cells[0] ?? []).map((_, column) =>
        Math.max(...cells.map((row) => (row[column] ?? '').length)),
      );
      const lines = cells.map((row) =>
        row
          .map((cell, column) =>
            column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
          )
          .join('  '),
      );
      return `${LAYOUTS[name].title}\n${lines.map((line) => `  ${line}\n`).join('')}`;
    })
    .join('\n');
