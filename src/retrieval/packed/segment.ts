/**
 * Postings of some texts that came one after another: for each term where it stands. Never changed once made; what is
 * added makes a segment of its own, and segments of like size are merged (O'Neil and others, The log-structured merge-tree,
 * 1996): so that adding one text costs little, however many there are.
 */
import { MOST_TIMES } from '../ranking/bm25.js';

/** Of a posting, the lowest bits say how often the term stands there, the rest at which place the text is. */
export const TIMES_BITS = 6;
export const TIMES_MASK = (1 << TIMES_BITS) - 1;
/** Places of texts are below this. */
export const MOST_PLACES = 2 ** (32 - TIMES_BITS);

export interface Segment {
  /** Numbers of the terms that stand in it, ascending. */
  readonly terms: Uint32Array;
  /** Where each term's postings begin, and after the last where they end. */
  readonly starts: Uint32Array;
  /** By term, and for each term by place. */
  readonly postings: Uint32Array;
  /** The most that each term stands in one text, and the shortest text that it stands in, as `lengthByte`. */
  readonly mostTimes: Uint8Array;
  readonly shortest: Uint8Array;
}

export const postingOf = (place: number, times: number): number =>
  ((place << TIMES_BITS) | Math.min(times, MOST_TIMES)) >>> 0;

/** Which of a segment's terms one is; -1 where it is none. */
export function rowOf({ terms }: Segment, term: number): number {
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = terms[middle] ?? 0;
    if (found === term) return middle;
    if (found < term) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const bounded = (parts: Pick<Segment, 'terms' | 'starts' | 'postings'>, lengths: Uint8Array): Segment => {
  const { terms, starts, postings } = parts;
  const mostTimes = new Uint8Array(terms.length);
  const shortest = new Uint8Array(terms.length);
  for (let row = 0; row < terms.length; row += 1) {
    let most = 0;
    let short = 255;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const posting = postings[at] ?? 0;
      const times = posting & TIMES_MASK;
      const length = lengths[posting >>> TIMES_BITS] ?? 0;
      if (times > most) most = times;
      // Of a text that was removed the length is 0: the bound is looser for it, and still one.
      if (length < short) short = length;
    }
    mostTimes[row] = most;
    shortest[row] = short;
  }
  return { ...parts, mostTimes, shortest };
};

/**
 * A segment of postings in the order in which they came.
 *
 * @param terms the term of each posting; places never descend @param scratch zeros, one for each term that is known; zeros again after
 */
export function sealed(
  terms: Uint32Array,
  postings: Uint32Array,
  lengths: Uint8Array,
  scratch: Uint32Array,
): Segment {
  const distinct: number[] = [];
  for (const term of terms) {
    const count = scratch[term] ?? 0;
    if (count === 0) distinct.push(term);
    scratch[term] = count + 1;
  }
  const rows = Uint32Array.from(distinct).sort();
  const starts = new Uint32Array(rows.length + 1);
  // From here on, where a term's next posting goes.
  rows.forEach((term, row) => {
    const start = starts[row] ?? 0;
    starts[row + 1] = start + (scratch[term] ?? 0);
    scratch[term] = start;
  });
  const sorted = new Uint32Array(postings.length);
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0;
    const to = scratch[term] ?? 0;
    sorted[to] = postings[at] ?? 0;
    scratch[term] = to + 1;
  }
  for (const term of rows) scratch[term] = 0;
  return bounded({ terms: rows, starts, postings: sorted }, lengths);
}

/** Two neighbours as one; all places of the second come after those of the first. */
export function merged(first: Segment, second: Segment): Segment {
  const most = first.terms.length + second.terms.length;
  const terms = new Uint32Array(most);
  const starts = new Uint32Array(most + 1);
  const mostTimes = new Uint8Array(most);
  const shortest = new Uint8Array(most);
  const postings = new Uint32Array(first.postings.length + second.postings.length);
  let rows = 0;
  let end = 0;
  let a = 0;
  let b = 0;
  const take = (from: Segment, row: number): void => {
    const to = from.starts[row + 1] ?? 0;
    for (let at = from.starts[row] ?? 0; at < to; at += 1) {
      postings[end] = from.postings[at] ?? 0;
      end += 1;
    }
  };
  while (a < first.terms.length || b < second.terms.length) {
    const termA = first.terms[a] ?? Number.POSITIVE_INFINITY;
    const termB = second.terms[b] ?? Number.POSITIVE_INFINITY;
    const inA = termA <= termB;
    const inB = termB <= termA;
    terms[rows] = inA ? termA : termB;
    mostTimes[rows] = Math.max(inA ? (first.mostTimes[a] ?? 0) : 0, inB ? (second.mostTimes[b] ?? 0) : 0);
    shortest[rows] = Math.min(inA ? (first.shortest[a] ?? 0) : 255, inB ? (second.shortest[b] ?? 0) : 255);
    if (inA) take(first, a++);
    if (inB) take(second, b++);
    rows += 1;
    starts[rows] = end;
  }
  return {
    terms: terms.slice(0, rows),
    starts: starts.slice(0, rows + 1),
    postings,
    mostTimes: mostTimes.slice(0, rows),
    shortest: shortest.slice(0, rows),
  };
}

/**
 * A segment without the texts that were removed, under new numbers.
 *
 * @param placeOf the new place of each, ascending with the old; -1 where it was removed @param lengths by new place
 * @param termOf the new number of each term, ascending with the old; asked only of terms that are left
 */
export function compacted(
  segment: Segment,
  placeOf: Int32Array,
  termOf: (term: number) => number,
  lengths: Uint8Array,
): Segment {
  const { terms, starts, postings } = segment;
  const keptTerms = new Uint32Array(terms.length);
  const keptStarts = new Uint32Array(terms.length + 1);
  const kept = new Uint32Array(postings.length);
  let rows = 0;
  let end = 0;
  for (let row = 0; row < terms.length; row += 1) {
    const before = end;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const posting = postings[at] ?? 0;
      const place = placeOf[posting >>> TIMES_BITS] ?? -1;
      if (place === -1) continue;
      kept[end] = postingOf(place, posting & TIMES_MASK);
      end += 1;
    }
    if (end === before) continue;
    keptTerms[rows] = termOf(terms[row] ?? 0);
    rows += 1;
    keptStarts[rows] = end;
  }
  return bounded(
    {
      terms: keptTerms.slice(0, rows),
      starts: keptStarts.slice(0, rows + 1),
      postings: kept.slice(0, end),
    },
    lengths,
  );
}
