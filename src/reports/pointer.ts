/**
 * A line of text and, under it, a pointer to some of its words, as wide on the screen as they are. A line that is too
 * long is shown from a little before the words, with `…` where it is cut.
 *
 *     Schumer, the House minority leader, called it a mistake.
 *                  ^^^^^^^^^^^^^^^^^^^^^
 */
import { type Cell, cellsOf } from './columns.js';
import { neutralise } from './neutralise.js';

export interface Pointed {
  /** Safe for a terminal, tabs made spaces. */
  readonly shown: string;
  /** Spaces, then the marks. */
  readonly pointer: string;
}

interface Placed extends Cell {
  /** The column that it begins at, from 0. */
  readonly column: number;
}

/**
 * `start` and `end`: UTF-16 offsets into `line`, half-open. `columns`: the most that may be filled. A span that takes
 * no columns has one mark.
 */
export function pointAt(line: string, start: number, end: number, mark: string, columns: number): Pointed {
  // In a very long line, what lies far off is not even looked at: a cell has seldom more than a few UTF-16 units.
  const from = Math.max(0, start - columns * 4);
  const to = Math.min(line.length, start + columns * 8);
  const cells = place(neutralise(line.slice(from, to)), from);
  const columnAt = (offset: number): number =>
    cells.find((cell) => cell.end > offset)?.column ?? endOf(cells.at(-1));
  const words = { from: columnAt(start), to: columnAt(end) };
  const view = viewOf(words, endOf(cells.at(-1)), to - from === line.length, columns);
  const visible = cells.filter((cell) => cell.column >= view.from && cell.column + cell.columns <= view.to);
  const before = (visible[0]?.start ?? 0) > 0 ? '…' : '';
  const after = (visible.at(-1)?.end ?? line.length) < line.length ? '…' : '';
  const first = Math.max(words.from, visible[0]?.column ?? 0);
  const marks = Math.max(1, Math.min(words.to, endOf(visible.at(-1))) - first);
  return {
    shown:
      before +
      visible.map(({ text, columns }) => (text === '\t' ? ' '.repeat(columns) : text)).join('') +
      after,
    pointer: ' '.repeat(before.length + first - (visible[0]?.column ?? 0)) + mark.repeat(marks),
  };
}

const tabStop = 4;

const endOf = (cell: Placed | undefined): number => (cell ? cell.column + cell.columns : 0);

function place(text: string, offset: number): Placed[] {
  let column = 0;
  return cellsOf(text).map((cell) => {
    const columns = cell.text === '\t' ? tabStop - (column % tabStop) : cell.columns;
    column += columns;
    return {
      text: cell.text,
      start: cell.start + offset,
      end: cell.end + offset,
      columns,
      column: column - columns,
    };
  });
}

/** The columns to show: all where they fit, else the words in the middle of what there is room for. */
function viewOf(words: { from: number; to: number }, total: number, whole: boolean, columns: number) {
  if (whole && total <= columns) return { from: 0, to: total };
  const room = columns - 2;
  const lead = Math.floor((room - Math.min(room, words.to - words.from)) / 2);
  const from = Math.max(0, Math.min(words.from - lead, total - room));
  return { from, to: from + room };
}
