/**
 * Tables as comma-separated values (RFC 4180), to be opened in a spreadsheet.
 *
 * A cell of text that a spreadsheet would take for a formula gets an apostrophe before it, which the spreadsheet takes for
 * "this is text" (OWASP, "CSV Injection").
 */

/** `null` is an empty cell. A number stays one, negative or not. */
export type Cell = string | number | null;

/** Lines end in CR LF, the last as well. */
export const asCsv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');

// The wide forms are taken for the narrow ones by some. Leading blanks are passed over by some.
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
