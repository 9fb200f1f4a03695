/** Which statements of two sources of one story are about the same thing: those that share its rarer words. */
import type { Document } from './document.js';
import { inGrains } from './grain.js';
import { mayDiffer } from './hints.js';
import { type Meeting, meetingOf } from './meeting.js';
import type { Passage, Read } from './passage.js';

/** Two statements that share rare words; not yet read. */
export interface Near {
  readonly a: Passage;
  readonly b: Passage;
  /** Of the weight of the lighter one, what both share: 0 to 1. */
  readonly share: number;
  /** How alike their sources are. */
  readonly likeness: number;
}

/** Two statements, read, with what they share. */
export interface Aligned {
  readonly a: Passage;
  readonly b: Passage;
  readonly first: Read;
  readonly second: Read;
  readonly meeting: Meeting;
}

/** Of the weight of the lighter one, what both must share to be looked at. */
const MIN_SHARE = 0.06;
/** To be read, whatever they are about. */
const READ_SHARE = 0.25;
/** Sources that are less alike may be of two events of one kind: their statements must share more to be of one thing. */
const ALIKE = 0.16;
const READ_SHARE_ELSE = 0.4;
const HINTED_SHARE_ELSE = 0.2;
/** Each statement is held against so many of another source. */
const MOST = 6;

/** What each statement of a source weighs, and what each two of two sources share. */
interface Weighed {
  readonly own: Float64Array;
  readonly other: Float64Array;
  /** Row by row of the own ones. */
  readonly shared: Float64Array;
}

/** What the whole story is about tells its statements apart less than what few of the other source's have. */
function weighed(own: Document, other: Document, weight: (key: number) => number): Weighed {
  const width = other.passages.length;
  const made: Weighed = {
    own: new Float64Array(own.passages.length),
    other: new Float64Array(width),
    shared: new Float64Array(own.passages.length * width),
  };
  const add = (to: Float64Array, at: number | undefined, more: number): void => {
    if (at !== undefined) to[at] = (to[at] ?? 0) + more;
  };
  let m = 0;
  for (let n = 0; n < own.keys.length; n += 1) {
    const key = own.keys[n] ?? 0;
    while (m < other.keys.length && (other.keys[m] ?? 0) < key) m += 1;
    const met = other.keys[m] === key;
    const [start, end] = met ? [other.from[m] ?? 0, other.from[m + 1] ?? 0] : [0, 0];
    const local = inGrains(weight(key) / Math.sqrt(Math.max(1, end - start)));
    for (let p = own.from[n] ?? 0; p < (own.from[n + 1] ?? 0); p += 1) {
      const at = own.places[p] ?? 0;
      add(made.own, at, local);
      for (let q = start; q < end; q += 1) add(made.shared, at * width + (other.places[q] ?? 0), local);
    }
  }
  for (let n = 0; n < other.keys.length; n += 1) {
    const [start, end] = [other.from[n] ?? 0, other.from[n + 1] ?? 0];
    const local = inGrains(weight(other.keys[n] ?? 0) / Math.sqrt(end - start));
    for (let q = start; q < end; q += 1) add(made.other, other.places[q], local);
  }
  return made;
}

/**
 * @param likeness how alike the two sources are, 0 to 1
 * @param weight how much a word tells
 */
export function nearOf(
  own: Document,
  other: Document,
  likeness: number,
  weight: (key: number) => number,
): Near[] {
  const { own: masses, other: theirs, shared } = weighed(own, other, weight);
  const same = own.id === other.id;
  const width = other.passages.length;
  return own.passages.flatMap((a) => {
    const mass = masses[a.at] ?? 0;
    const row: { readonly b: Passage; readonly share: number; readonly sum: number }[] = [];
    for (let at = same ? a.at + 1 : 0; at < width; at += 1) {
      const sum = shared[a.at * width + at] ?? 0;
      const share = sum / Math.min(mass, theirs[at] ?? mass);
      if (!(share >= MIN_SHARE)) continue;
      const b = other.passages[at];
      if (b !== undefined) row.push({ b, share, sum });
    }
    return row
      .sort((x, y) => y.sum - x.sum || x.b.at - y.b.at)
      .slice(0, MOST)
      .flatMap(({ b, share }): Near[] => (a.text === b.text ? [] : [{ a, b, share, likeness }]));
  });
}

/** Reads the two; null where they have nothing in common after all. */
export function alignedOf({ a, b }: Near): Aligned | null {
  const [first, second] = [a.read(), b.read()];
  if (first === null || second === null) return null;
  const meeting = meetingOf(first, second);
  return meeting.pairs.length === 0 ? null : { a, b, first, second, meeting };
}

/** Reading takes long: of statements that share little, only those with words that may be at odds. */
export const isWorthReading = ({ a, b, share, likeness }: Near): boolean =>
  likeness >= ALIKE
    ? share >= READ_SHARE || mayDiffer(a, b, share)
    : share >= READ_SHARE_ELSE || (share >= HINTED_SHARE_ELSE && mayDiffer(a, b, share));
