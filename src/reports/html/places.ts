/** A text cut where anything begins or ends, so that spans which overlap can be shown without tags that do. */

/** UTF-16 offsets, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A run of text, within one paragraph, on which the same marks lie from end to end. */
export interface Piece<M extends Span, S extends Span> extends Span {
  /** Those that lie on it, the shortest first. */
  readonly marks: readonly M[];
  /** Those that end where it ends. */
  readonly ending: readonly M[];
  readonly sentence: S | null;
}

/** Whether two units belong together: the halves of a character past U+FFFF, the two signs of one line end. */
function isWithin(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  const pair = before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
  return pair || (before === 13 && after === 10);
}

/**
 * A span as it can be shown: within the text, of a character at least, and cutting none in two. Null where there is no
 * text.
 */
export function fitted({ start, end }: Span, text: string): Span | null {
  if (text === '') return null;
  const inside = (at: number): number => Math.min(Math.max(0, Math.trunc(at) || 0), text.length);
  let from = Math.min(inside(start), text.length - 1);
  let to = Math.max(inside(end), from + 1);
  if (isWithin(text, from)) from -= 1;
  if (isWithin(text, to)) to += 1;
  return { start: from, end: to };
}

/**
 * The paragraphs of a text, each with the blank lines behind it: together they are all of it. A text without blank
 * lines has one a line.
 */
export function paragraphsOf(text: string): Span[] {
  const gaps = /(?:\r\n|\r|\n)(?:[^\S\r\n]*(?:\r\n|\r|\n))+/g;
  const ends = [...text.matchAll(gaps)].map((gap) => gap.index + gap[0].length);
  const breaks =
    ends.length > 0 ? ends : [...text.matchAll(/\r\n|\r|\n/g)].map((one) => one.index + one[0].length);
  const starts = [0, ...breaks.filter((at) => at < text.length)];
  return starts.map((start, n) => ({ start, end: starts[n + 1] ?? text.length })).filter((p) => p.end > 0);
}

/** `marks` and `sentences` as `fitted` gives them, in any order. The pieces of each paragraph, in order. */
export function piecesOf<M extends Span, S extends Span>(
  paragraphs: readonly Span[],
  marks: readonly M[],
  sentences: readonly S[],
): Piece<M, S>[][] {
  const cuts = [
    ...new Set([...paragraphs, ...marks, ...sentences].flatMap(({ start, end }) => [start, end])),
  ].sort((a, b) => a - b);
  const marksAt = sweep(marks);
  const sentencesAt = sweep(sentences);
  let next = 0;
  return paragraphs.map((paragraph) => {
    const pieces: Piece<M, S>[] = [];
    while ((cuts[next + 1] ?? Number.POSITIVE_INFINITY) <= paragraph.end) {
      const start = cuts[next] ?? 0;
      const end = cuts[next + 1] ?? start;
      const on = marksAt(start).sort((a, b) => a.end - a.start - (b.end - b.start));
      pieces.push({
        start,
        end,
        marks: on,
        ending: on.filter((mark) => mark.end === end),
        sentence: sentencesAt(start)[0] ?? null,
      });
      next += 1;
    }
    return pieces;
  });
}

/** Asked for offsets that only grow: the spans that lie there, in the order of their starts. */
function sweep<T extends Span>(spans: readonly T[]): (at: number) => T[] {
  const waiting = [...spans].sort((a, b) => a.start - b.start);
  let taken = 0;
  let open: T[] = [];
  return (at) => {
    for (let one = waiting[taken]; one !== undefined && one.start <= at; one = waiting[taken]) {
      open.push(one);
      taken += 1;
    }
    open = open.filter(({ end }) => end > at);
    return [...open];
  };
}
