/** Quotations in single marks, and what tells such a mark from an apostrophe: the characters on either side of it. */
import type { Span } from './span.js';

const letter = /[\p{L}\p{N}]/u;
export const isLetter = (char: string | undefined): boolean => char !== undefined && letter.test(char);
export const isSpace = (char: string | undefined): boolean => char === undefined || /\s/.test(char);
/** Whether a mark behind this character may open. */
export const opensAfter = (char: string | undefined): boolean =>
  char === undefined || /[\s([{—–\-/“‘"'>]/u.test(char);

/** Where single marks are the outer ones, the first that no letter follows and that is no plural possessive's closes. */
const singleEnd = (line: string, from: number, mark: string, limit: number): number => {
  for (let at = line.indexOf(mark, from); at >= 0 && at < limit; at = line.indexOf(mark, at + 1)) {
    if (isLetter(line[at + 1])) continue;
    const possessive = line[at - 1] === 's' && /^\s\p{Ll}/u.test(line.slice(at + 1, at + 3));
    if (!possessive) return at;
    const next = line.indexOf(mark, at + 1);
    if (next < 0 || next >= limit) return at;
  }
  return -1;
};

/** The quotations in single marks between two places of a line that no double marks cover. */
export const singleQuoted = (line: string, from: number, to: number): Span[] => {
  const found: Span[] = [];
  for (let at = from; at < to; at += 1) {
    const open = line[at];
    if ((open !== '‘' && open !== "'") || !opensAfter(line[at - 1]) || isSpace(line[at + 1])) continue;
    if (/^\d0s/.test(line.slice(at + 1, at + 4))) continue; // the '90s
    const mark = open === '‘' ? '’' : "'";
    const end = singleEnd(line, at + 1, mark, to);
    // No further mark of this kind closes anything: an apostrophe opens nothing ('90s, ’em).
    if (end < 0 && line.indexOf(mark, at + 1) < 0) return found;
    if (end <= at + 1) continue;
    found.push({ start: at + 1, end });
    at = end;
  }
  return found;
};
