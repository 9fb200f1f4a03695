/**
 * The spans of a text that stand in quotation marks, in every typography: “…”, "…", «…», and ‘…’ or '…' where they
 * are the outer marks. A quotation inside a quotation belongs to the outer one. Marks are told apart by what stands on
 * either side of them, so that `“…"` and `“…“`, which desks and feeds produce, are read as they are meant.
 */
import { isLetter, isSpace, opensAfter, singleMarksOf, singleQuoted } from './single-marks.js';
import type { Span } from './span.js';

/** What stands between the marks: `start` and `end` leave them out. */
export interface QuotedSpan extends Span {
  /** No closing mark: the speech goes on in the next paragraph, which opens with a mark of its own. */
  readonly continues: boolean;
}

interface Mark {
  readonly at: number;
  readonly role: 'opens' | 'closes' | 'either';
  readonly straight: boolean;
}

/** What a double mark does, by its shape and by what stands beside it. */
const roleOf = (line: string, at: number): Mark['role'] => {
  const char = line[at];
  if (char === '„') return 'opens';
  const before = line[at - 1];
  const after = line[at + 1];
  const mayOpen = opensAfter(before) && !isSpace(after);
  const mayClose = !isSpace(before) && !isLetter(after);
  // «French» and »German«
  if (char === '«') return mayClose && !mayOpen ? 'closes' : 'opens';
  if (char === '»') return mayOpen && !mayClose ? 'opens' : 'closes';
  if (char === '“') return !mayOpen && mayClose ? 'closes' : 'opens';
  if (char === '”') return mayOpen && !mayClose ? 'either' : 'closes';
  if (mayOpen === mayClose) return 'either';
  return mayOpen ? 'opens' : 'closes';
};

const DOUBLE = /[“”„«»"]/g;

const marksOf = (line: string): Mark[] =>
  [...line.matchAll(DOUBLE)].map(({ index }) => ({
    at: index,
    role: roleOf(line, index),
    straight: line[index] === '"',
  }));

/** Whether the marks from here on close two quotations before they open another: the second stands inside the first. */
const nested = (marks: readonly Mark[], from: number): boolean =>
  marks[from]?.role === 'closes' && marks[from + 1]?.role === 'closes';

const OPENS = /^\s*(?<mark>[“"„])/;

/** How the quotation that a line ends in goes on in the next: it opens again there, it is only closed there, or not. */
const goesOn = (nextLine: string | undefined): 'opens' | 'closes' | null => {
  if (nextLine === undefined) return null;
  if (OPENS.test(nextLine)) return 'opens';
  const at = nextLine.search(DOUBLE);
  if (at < 0 || roleOf(nextLine, at) !== 'closes') return null;
  // A short line that begins with a capital is the name under a pull quote.
  const rest = nextLine.slice(0, at);
  return /^\s*[\p{Ll}\d]/u.test(rest) || rest.length > 80 ? 'closes' : null;
};

/** A quotation left open at the end of its paragraph: it goes on in the next, or somebody forgot the mark. */
const leftOpen = (line: string, from: number, nextLine: string | undefined): QuotedSpan | null => {
  const end = line.trimEnd().length;
  const whole = from === 0 || OPENS.exec(line)?.[0].length === from;
  if (OPENS.test(nextLine ?? '') || (whole && goesOn(nextLine) !== null))
    return { start: from, end, continues: true };
  const sentence = /^[\p{Lu}[(]/u.test(line.slice(from, from + 2)) && /[.!?]$/.test(line.slice(end - 1, end));
  return sentence ? { start: from, end, continues: false } : null;
};

/** The same in single marks, where the next paragraph opens with one. A straight one may be an apostrophe: it opens nothing. */
const singleLeftOpen = (line: string, from: number, nextLine: string | undefined): QuotedSpan | null => {
  if (!/^\s*‘/.test(nextLine ?? '')) return null;
  const at = line.lastIndexOf('‘');
  if (at < from || !opensAfter(line[at - 1]) || isSpace(line[at + 1])) return null;
  const end = line.trimEnd().length;
  return /[.!?…]$/.test(line.slice(at + 1, end)) ? { start: at + 1, end, continues: true } : null;
};

/**
 * A paragraph that opens with a mark which nothing in it closes, before one that opens with the same: all of it is
 * quoted, whatever marks stand inside.
 */
const opensThroughout = (
  marks: readonly Mark[],
  line: string,
  nextLine: string | undefined,
): number | null => {
  const mark = OPENS.exec(line)?.groups?.mark;
  if (mark === undefined || OPENS.exec(nextLine ?? '')?.groups?.mark !== mark) return null;
  const own = marks.filter(({ straight }) => straight === (mark === '"'));
  if (mark === '"') {
    const closers = marks.filter(({ role }) => role === 'closes').length;
    return own.length === 1 && closers * 2 === marks.length - 1 ? (own[0]?.at ?? 0) + 1 : null;
  }
  let depth = 0;
  for (const { role } of own) {
    depth += role === 'closes' || (role === 'either' && depth > 0) ? -1 : 1;
    if (depth === 0) return null;
  }
  return depth === 1 && own.length > 1 ? (own[0]?.at ?? 0) + 1 : null;
};

const closed = (spans: readonly Span[]): QuotedSpan[] => spans.map((span) => ({ ...span, continues: false }));

/** @param inside the line before it left a quotation open that this one only closes */
const quotedInLine = (line: string, nextLine: string | undefined, inside: boolean): QuotedSpan[] => {
  const marks = marksOf(line);
  const throughout = opensThroughout(marks, line, nextLine);
  if (throughout !== null) return [{ start: throughout, end: line.trimEnd().length, continues: true }];
  const kinds = marks.map(({ straight }) => straight);
  const [lastStraight, lastCurly] = [kinds.lastIndexOf(true), kinds.lastIndexOf(false)];
  const found: QuotedSpan[] = [];
  let open: Mark | null = inside ? { at: -1, role: 'opens', straight: marks[0]?.straight ?? false } : null;
  let depth = 0;
  marks.forEach((mark, i) => {
    if (open === null) {
      if (mark.role !== 'closes') open = mark;
    } else if (mark.role === 'opens') {
      // Marks of another kind than the outer ones are inner, as long as an outer one is still to come.
      const inner = mark.straight !== open.straight && i < (open.straight ? lastStraight : lastCurly);
      if (nested(marks, i + 1) || (inner && marks[i + 1]?.role === 'closes')) depth += 1;
      else if (depth === 0) open = mark;
    } else if (depth > 0) depth -= 1;
    else {
      found.push({ start: open.at + 1, end: mark.at, continues: false });
      open = null;
    }
  });
  // TypeScript does not see the assignments inside the callback.
  const last = open as Mark | null;
  if (last !== null) {
    const rest = leftOpen(line, last.at + 1, nextLine);
    if (rest !== null) found.push(rest);
  }
  // Two apostrophes for a double mark make single ones inner ones.
  if (line.includes("''") || !/[‘']/.test(line)) return found;
  const all: QuotedSpan[] = [];
  const singles = singleMarksOf(line);
  let from = 0;
  // One by one: a call takes no hundred thousand of them.
  const takeSingles = (to: number): void => {
    for (const span of closed(singleQuoted(line, from, to, singles))) all.push(span);
  };
  for (const span of found) {
    takeSingles(span.start - 1);
    all.push(span);
    from = span.end + 1;
  }
  takeSingles(line.length);
  const rest = singleLeftOpen(line, all.at(-1)?.end ?? 0, nextLine);
  if (rest !== null) all.push(rest);
  return all;
};

/** Without any of these there is no quotation: most sentences by themselves have none. */
const MAY_OPEN = /["“”„«»‘']/;

/** The quoted spans of a text, in order, none overlapping. Marks are left out; spans of no letters are left out too. */
export function quotedSpans(text: string): QuotedSpan[] {
  if (!MAY_OPEN.test(text)) return [];
  const lines = text.split('\n');
  const following: (string | undefined)[] = [];
  let filled: string | undefined;
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    following[i] = filled;
    if (/\S/.test(lines[i] ?? '')) filled = lines[i];
  }
  const spans: QuotedSpan[] = [];
  let offset = 0;
  let inside = false;
  lines.forEach((line, index) => {
    if (line.trim() === '') {
      offset += line.length + 1;
      return;
    }
    const quoted = quotedInLine(line, following[index], inside);
    inside = (quoted.at(-1)?.continues ?? false) && goesOn(following[index]) === 'closes';
    for (const span of quoted) {
      if (!/[\p{L}\p{N}]/u.test(line.slice(span.start, span.end))) continue;
      spans.push({ ...span, start: offset + span.start, end: offset + span.end });
    }
    offset += line.length + 1;
  });
  return spans;
}

const SMALL =
  /^(?:a|an|and|as|at|but|by|for|from|in|into|is|it|nor|of|off|on|or|over|the|to|up|via|with|about|vs)$/;

/** What a short title stands behind: NBC's "Meet the Press", the film "Back to the Future". */
const WORK =
  /(?:[’']s|\b(?:on|book|memoir|novel|film|movie|show|program|series|song|article|ad|titled|entitled))\s*$/;

/**
 * Written as titles are: "Meet the Press", "The Art of the Deal". A slogan of capitals alone is no title.
 *
 * @param before the text before the opening mark
 */
export function isTitled(words: string, before: string): boolean {
  const list = words.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  if (
    list.length < (WORK.test(before) ? 2 : 4) ||
    list.length > 14 ||
    /[.!?;]\s*\S/.test(words.replace(/\b\p{L}\./gu, ''))
  )
    return false;
  if (!list.some((word) => /\p{Ll}/u.test(word))) return false;
  return (
    /^\p{Lu}/u.test(list[0] ?? '') &&
    list.every((word, i) => /^[\p{Lu}\p{N}]/u.test(word) || (i > 0 && SMALL.test(word)))
  );
}
