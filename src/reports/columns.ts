/**
 * How many columns of a terminal a text takes. Letters with their combining marks and emoji with their joiners are
 * one cell; East Asian wide characters and emoji take two columns (Unicode Annex 11, Annex 29).
 */

/** One thing on the screen. */
export interface Cell {
  readonly text: string;
  /** UTF-16 offsets into the text that was split, half-open. */
  readonly start: number;
  readonly end: number;
  readonly columns: number;
}

// Latin letters and the punctuation of print: one column each, and a segmenter takes long to make.
const simple = /^[ -~\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E]*$/;

/** The cells of one line. Time and memory grow with its length: give it what will be shown. */
export function cellsOf(line: string): Cell[] {
  if (simple.test(line)) {
    return Array.from(line, (text, start) => ({ text, start, end: start + 1, columns: 1 }));
  }
  const cells: Cell[] = [];
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line)) {
    cells.push({ text: segment, start: index, end: index + segment.length, columns: columnsOfCell(segment) });
  }
  return cells;
}

export const columnsOf = (line: string): number =>
  cellsOf(line).reduce((sum, { columns }) => sum + columns, 0);

function columnsOfCell(cell: string): number {
  if (/^[\p{M}\p{Cf}]+$/u.test(cell)) return 0;
  return wide.test(cell) ? 2 : 1;
}

const wide =
  /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18D08}\u{1B000}-\u{1B2FB}\u{20000}-\u{3FFFD}])|\uFE0F?\u20E3$/u;
