/**
 * From printed lines to paragraphs. A PDF has no paragraphs: it says where letters stand. A paragraph begins after a wider gap,
 * with an indent, in letters of another size, at a bullet, and where the line before had room for the next word.
 */

import { joinedLines } from './line-ends.js';
import type { Line } from './pdf-line.js';

/** How much wider than usual a gap between two paragraphs is. */
const wider = 1.25;
/** In letter heights: how far a first line is set in. */
const indent = 0.8;
/** So many lines to either side tell how wide the column is: further on, a picture may stand in it. */
const neighbours = 3;

const BULLET = /^(?:[•◦▪‣●○■□·*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s/;
/** A word that a line's end parts. */
const PARTED = /[\p{L}\p{N}][-\u00ad\u2010]$/u;
const SENTENCE_END = /[.!?…:;][)\]"'”’»]*$/u;

export function paragraphsOf(pages: readonly (readonly Line[])[]): string[] {
  const leading = usualLeading(pages);
  const paragraphs: Line[][] = [];
  for (const lines of pages) {
    for (const [at, line] of lines.entries()) {
      const open = paragraphs.at(-1);
      const before = open?.at(-1);
      if (open !== undefined && before !== undefined) {
        const turned = at === 0 || line.base > before.base + before.size * 0.5;
        const goesOn = turned
          ? goesOnElsewhere(before, line)
          : !begins(line, before, open.length, leading, columnRight(lines, at));
        if (goesOn) {
          open.push(line);
          continue;
        }
      }
      paragraphs.push([line]);
    }
  }
  return joinedLines(paragraphs.map((lines) => lines.map(({ text }) => text)));
}

/** On the next page, or at the head of the next column. */
const goesOnElsewhere = (before: Line, line: Line): boolean =>
  sameSize(before, line) && !SENTENCE_END.test(before.text) && !BULLET.test(line.text);

function begins(line: Line, before: Line, length: number, leading: number, right: number): boolean {
  if (!sameSize(before, line) || BULLET.test(line.text)) return true;
  // Two pieces of one line, such as the cells of a row, that the reader took for two.
  if (Math.abs(line.base - before.base) < before.size * 0.5) return false;
  if (before.base - line.base > usualGap(leading, line.size) * wider) return true;
  if (/^\p{Ll}/u.test(line.text) && !SENTENCE_END.test(before.text)) return false;
  if (PARTED.test(before.text)) return false;
  // The second line of an item is set in, too.
  const hanging = length === 1 && BULLET.test(before.text);
  if (!hanging && line.left - before.left > indent * line.size) return true;
  return before.right + widthOfFirstWord(line) + before.size * 0.75 < right;
}

const sameSize = (one: Line, other: Line): boolean =>
  Math.abs(one.size - other.size) <= 0.12 * Math.max(one.size, other.size);

/** In points. Large letters stand further apart; and where every paragraph is one line, their gap is no measure. */
const usualGap = (leading: number, size: number): number =>
  Math.max(Math.min(leading, size * 1.9), size * 1.1);

/** From base to base, in points: the gap that most lines have to the next. */
function usualLeading(pages: readonly (readonly Line[])[]): number {
  const counts = new Map<number, number>();
  for (const lines of pages) {
    for (const [at, line] of lines.entries()) {
      const next = lines[at + 1];
      const gap = next === undefined ? 0 : Math.round((line.base - next.base) * 2) / 2;
      if (next === undefined || gap < line.size * 0.5 || gap > line.size * 3) continue;
      counts.set(gap, (counts.get(gap) ?? 0) + 1);
    }
  }
  const [usual] = [...counts].sort(([gap, count], [other, more]) => more - count || gap - other);
  return usual?.[0] ?? Number.POSITIVE_INFINITY;
}

function columnRight(lines: readonly Line[], at: number): number {
  const near = lines.slice(Math.max(0, at - neighbours - 1), at + neighbours + 1);
  const before = lines[at - 1];
  // What stands beside the column is no measure of it.
  const inColumn = near.filter(({ left }) => before !== undefined && left < before.right);
  return inColumn.reduce((most, { right }) => Math.max(most, right), 0);
}

function widthOfFirstWord({ text, left, right }: Line): number {
  const word = /^\S+/.exec(text)?.[0] ?? '';
  return ((right - left) * word.length) / Math.max(1, text.length);
}
