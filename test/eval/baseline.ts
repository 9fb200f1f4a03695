/** The floors: what was measured when the baseline was last written, and how far a new measure is from it. */
import { z } from 'zod';
import { type Figures, OWN_TABLES, type Row, TABLES, type Table, type TableName } from './figures.js';
import { rate, type Share } from './share.js';

const rowSchema = z.object({
  cases: z.number().int().nonnegative(),
  shares: z.record(z.string(), z.tuple([z.number(), z.number()])),
});
const baselineSchema = z.partialRecord(z.enum(TABLES), z.record(z.string(), rowSchema));

/** @throws {Error} where the text is no baseline. */
export const parseBaseline = (json: string): Figures => {
  const { data, error } = baselineSchema.safeParse(JSON.parse(json));
  if (data === undefined) {
    throw new Error(`the baseline is not what "npm run eval -- --update" writes: ${z.prettifyError(error)}`);
  }
  // An absent key and an undefined value are the same to whoever reads it.
  return Object.fromEntries(Object.entries(data).filter(([, table]) => table !== undefined));
};

/** As the formatter has it: a share on one line. */
export const baselineText = (figures: Figures): string =>
  `${JSON.stringify(figures, null, 2).replace(/\[\s+(\S+),\s+(\S+)\s+\]/g, '[$1, $2]')}\n`;

/**
 * - `drop`: below the floor; `rise`: above it
 * - `gone`: the floor's row was not measured, though it ships; `fewer`: cases were taken away, so shares may have risen
 *   for the wrong reason
 * - `new`: no floor yet; `more`: cases came in
 */
export type ChangeKind = 'drop' | 'rise' | 'gone' | 'fewer' | 'new' | 'more';

export interface Change {
  readonly kind: ChangeKind;
  readonly table: TableName;
  readonly row: string;
  /** The measure, or `cases`. */
  readonly measure: string;
  readonly floor: Share | number | null;
  readonly now: Share | number | null;
}

const fails: readonly ChangeKind[] = ['drop', 'gone', 'fewer'];

/** Whether an evaluation with such a change has failed. */
export const isFailure = ({ kind }: Change): boolean => fails.includes(kind);

const isOwn = (table: TableName): boolean => OWN_TABLES.some((own) => own === table);

function changesOfRow(table: TableName, row: string, floor: Row, now: Row): Change[] {
  const counted: Change[] =
    now.cases === floor.cases
      ? []
      : [
          {
            kind: now.cases < floor.cases ? 'fewer' : 'more',
            ...{ table, row, measure: 'cases', floor: floor.cases, now: now.cases },
          },
        ];
  const measures = [...new Set([...Object.keys(floor.shares), ...Object.keys(now.shares)])];
  const shares = measures.flatMap((measure): Change[] => {
    const was = floor.shares[measure] ?? null;
    const is = now.shares[measure] ?? null;
    // Without a share there was nothing to get wrong.
    const difference = (is === null ? 1 : rate(is)) - (was === null ? 1 : rate(was));
    if (difference === 0) return [];
    return [{ kind: difference < 0 ? 'drop' : 'rise', table, row, measure, floor: was, now: is }];
  });
  return [...counted, ...shares];
}

/** What is not as in the baseline. Tables that were not measured are left alone, and so are public rows. */
export function changesFrom(baseline: Figures, measured: Figures): Change[] {
  return TABLES.flatMap((table) => {
    const now = measured[table];
    if (now === undefined) return [];
    const floors = baseline[table] ?? {};
    const rows = [...new Set([...Object.keys(floors), ...Object.keys(now)])];
    return rows.flatMap((row): Change[] => {
      const was = floors[row];
      const is = now[row];
      if (was !== undefined && is !== undefined) return changesOfRow(table, row, was, is);
      if (is !== undefined)
        return [{ kind: 'new', table, row, measure: 'cases', floor: null, now: is.cases }];
      if (was !== undefined && isOwn(table))
        return [{ kind: 'gone', table, row, measure: 'cases', floor: was.cases, now: null }];
      return [];
    });
  });
}

/** The baseline after a measure: our own tables as measured, of the public ones the rows that were. */
export function updated(baseline: Figures, measured: Figures): Figures {
  const tables = TABLES.flatMap((table): [TableName, Table][] => {
    const was = baseline[table];
    const is = measured[table];
    if (is === undefined) return was === undefined ? [] : [[table, was]];
    return [[table, isOwn(table) ? is : { ...was, ...is }]];
  });
  return Object.fromEntries(tables);
}
