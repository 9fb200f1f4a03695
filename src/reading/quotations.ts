/**
 * The spans of a text that stand in quotation marks, in every typography: “…”, "…", «…», and ‘…’ or '…' where they
 * are the outer marks. A quotation inside a quotation belongs to the outer one.
 */
import type { Span } from './span.js';

/** What stands between the marks: `start` and `end` leave them out. */
export interface QuotedSpan extends Span {
  /** No closing mark: the speech goes on in the next paragraph, which opens with a mark of its own. */
  readonly continues: boolean;
}

const letter = /[\p{L}\p{N}]/u;
const isLetter = (char: string | undefined): boolean => char !== undefined && letter.test(char);
const opensAfter = (char: string | undefined): boolean =>
  char === undefined || /[\s([{—–\-/“‘"']/u.test(char);

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '"': '"',
  '‘': '’',
  "'": "'",
};

/** The end of a single-quoted span: the first mark that no letter follows and that is no plural possessive's. */
const singleEnd = (line: string, from: number, mark: string): number => {
  for (let at = line.indexOf(mark, from); at >= 0; at = line.indexOf(mark, at + 1)) {
    if (isLetter(line[at + 1])) continue;
    const possessive = line[at - 1] === 's' && /^\s\p{Ll}/u.test(line.slice(at + 1, at + 3));
    if (!possessive || line.indexOf(mark, at + 1) < 0) return at;
  }
  return -1;
};

const closes = (line: string, at: number, open: string): boolean => {
  const char = line[at] ?? '';
  if (!(CLOSING[open] ?? '').includes(char)) return false;
  return open !== '"' || at + 1 >= line.length || !isLetter(line[at + 1]);
};

const quotedInLine = (line: string, nextLine: string | undefined): QuotedSpan[] => {
  const found: QuotedSpan[] = [];
  let at = 0;
  while (at < line.length) {
    const open = line[at] ?? '';
    const opens =
      open === '“' ||
      open === '„' ||
      open === '«' ||
      ((open === '"' || open === '‘' || open === "'") &&
        opensAfter(line[at - 1]) &&
        /\S/.test(line[at + 1] ?? ' '));
    if (!opens) {
      at += 1;
      continue;
    }
    let end = -1;
    if (open === '‘' || open === "'") {
      end = singleEnd(line, at + 1, CLOSING[open] ?? open);
      // An apostrophe that stands for left-out letters ('90s, ’em) opens nothing.
      if (end < 0 || end === at + 1) {
        at += 1;
        continue;
      }
    } else {
      let depth = 0;
      for (let i = at + 1; i < line.length && end < 0; i += 1) {
        if (open === '“' && line[i] === '“') depth += 1;
        else if (closes(line, i, open) && depth > 0) depth -= 1;
        else if (closes(line, i, open)) end = i;
      }
    }
    if (end >= 0) {
      found.push({ start: at + 1, end, continues: false });
      at = end + 1;
    } else if (nextLine?.trimStart().startsWith(open) && (open === '“' || open === '"')) {
      found.push({ start: at + 1, end: line.length, continues: true });
      at = line.length;
    } else {
      at += 1;
    }
  }
  return found;
};

/** The quoted spans of a text, in order, none overlapping. Marks are left out; spans of no letters are left out too. */
export function quotedSpans(text: string): QuotedSpan[] {
  const lines = text.split('\n');
  const filled = lines.map((line, index) => ({ line, index })).filter(({ line }) => line.trim() !== '');
  const nextFilled = new Map(filled.map(({ index }, i) => [index, filled[i + 1]?.line]));
  const spans: QuotedSpan[] = [];
  let offset = 0;
  lines.forEach((line, index) => {
    for (const span of quotedInLine(line, nextFilled.get(index))) {
      if (!isLetter(/[\p{L}\p{N}]/u.exec(line.slice(span.start, span.end))?.[0])) continue;
      spans.push({ ...span, start: offset + span.start, end: offset + span.end });
    }
    offset += line.length + 1;
  });
  return spans;
}
