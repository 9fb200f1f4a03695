/** A plain table: columns as wide as their widest cell, two blanks between. */
import { columnsOf } from './columns.js';

/** @param rows the first is the head; each has as many cells */
export function asTable(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, n) => Math.max(...rows.map((row) => columnsOf(row[n] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, n) => cell + ' '.repeat(Math.max(0, (widths[n] ?? 0) - columnsOf(cell))))
      .join('  ')
      .trimEnd(),
  );
}
