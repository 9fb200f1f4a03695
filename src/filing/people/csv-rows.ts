/** CSV as RFC 4180 has it: quoted cells, doubled quotation marks, line ends within quotes. */

export interface CsvRow {
  /** Where the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type ReadRows =
  | { readonly rows: readonly CsvRow[] }
  | { readonly line: number; readonly problem: string };

/** Empty lines are no rows. */
export function readCsvRows(text: string): ReadRows {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  let at = 0;
  const endRow = (): void => {
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: begun, cells });
    cells = [];
    line += 1;
    begun = line;
  };
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const opened = line;
      at += 1;
      for (;;) {
        const end = text.indexOf('"', at);
        if (end < 0) return { line: opened, problem: 'a quotation mark opens a cell and none closes it' };
        const part = text.slice(at, end);
        cell += part;
        line += part.split('\n').length - 1;
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at += 1;
      }
      if (at < text.length && !/[,\r\n]/.test(text[at] ?? ''))
        return {
          line,
          problem: `after the quotation mark that closes a cell, expected a comma or the end of the line (found ${text[at]})`,
        };
    } else {
      const rest = /[^,\r\n]*/y;
      rest.lastIndex = at;
      cell = rest.exec(text)?.[0] ?? '';
      if (cell.includes('"'))
        return {
          line,
          problem:
            'a quotation mark within a cell; put the whole cell in quotation marks, and double those in it',
        };
      at += cell.length;
    }
    cells.push(cell);
    if (text[at] === ',') {
      at += 1;
      // A comma at the very end: an empty cell behind it.
      if (at === text.length) cells.push('');
      continue;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    endRow();
  }
  if (cells.length > 0) endRow();
  return { rows };
}
