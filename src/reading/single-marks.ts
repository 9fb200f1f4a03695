/** Quotations in single marks, and what tells such a mark from an apostrophe: the characters on either side of it. */
import type { Span } from './span.js';

const letter = /[\p{L}\p{N}]/u;
export const isLetter = (char: string | undefined): boolean => char !== undefined && letter.test(char);
export const isSpace = (char: string | undefined): boolean => char === undefined || /\s/.test(char);
/** Whether a mark behind this character may open. */
export const opensAfter = (char: string | undefined): boolean =>
  char === undefined || /[\s([{—–\-/“‘"'>]/u.test(char);

/** Where each kind of mark stands that may close a single-quoted span of a line, in order. */
export type SingleMarks = Readonly<Record<'’' | "'", readonly number[]>>;

const placesOf = (line: string, mark: string): number[] => {
  const places: number[] = [];
  for (let at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + 1)) places.push(at);
  return places;
};

export const singleMarksOf = (line: string): SingleMarks => ({
  '’': placesOf(line, '’'),
  "'": placesOf(line, "'"),
});

/** The index of the first place at or after an offset. */
const firstPlace = (places: readonly number[], offset: number): number => {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Where single marks are the outer ones, the first that no letter follows and that is no plural possessive's closes. */
const singleEnd = (line: string, from: number, places: readonly number[], limit: number): number => {
  for (let i = firstPlace(places, from); i < places.length; i += 1) {
    const at = places[i] ?? limit;
    if (at >= limit) break;
    if (isLetter(line[at + 1])) continue;
    const possessive = line[at - 1] === 's' && /^\s\p{Ll}/u.test(line.slice(at + 1, at + 3));
    if (!possessive || (places[i + 1] ?? limit) >= limit) return at;
  }
  return -1;
};

/** The quotations in single marks between two places of a line that no double marks cover. */
export const singleQuoted = (line: string, from: number, to: number, singles: SingleMarks): Span[] => {
  const found: Span[] = [];
  // Where one search finds no end, no later one does: it need not look again.
  const endless = new Set<string>();
  for (let at = from; at < to; at += 1) {
    const open = line[at];
    if ((open !== '‘' && open !== "'") || !opensAfter(line[at - 1]) || isSpace(line[at + 1])) continue;
    if (/^\d0s/.test(line.slice(at + 1, at + 4))) continue; // the '90s
    const mark = open === '‘' ? '’' : "'";
    const end = endless.has(mark) ? -1 : singleEnd(line, at + 1, singles[mark], to);
    if (end < 0) endless.add(mark);
    // No further mark of this kind closes anything: an apostrophe opens nothing ('90s, ’em).
    if (end < 0 && (singles[mark].at(-1) ?? -1) <= at) return found;
    if (end <= at + 1) continue;
    found.push({ start: at + 1, end });
    at = end;
  }
  return found;
};
