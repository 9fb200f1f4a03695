/** What near-duplicates are found by. */
import { z } from 'zod';
import { shinglesOf } from './shingles.js';

/** Kept with the source; compared only with signatures of the same `method`. */
export interface Signature {
  readonly method: string;
  readonly values: readonly number[];
}

/** The name changes whenever the same text would get other values. */
const METHOD = 'bottom128-words3-unquoted';
const SIZE = 128;

const stored: z.ZodType<Signature> = z.object({ method: z.string(), values: z.array(z.number()) });

/** A signature as it was kept; null where it is none. */
export const asSignature = (value: unknown): Signature | null => stored.safeParse(value).data ?? null;

/**
 * The sketch of Broder, "On the resemblance and containment of documents" (1997): of the numbers of all three-word runs, the
 * 128 smallest, ascending. One hash of each run is enough, where a MinHash of 128 functions takes 128; and unlike that it
 * tells how much of either text is in the other, however much they differ in length.
 *
 * Pure; the same text has the same signature.
 */
export function signatureOf(text: string): Signature {
  const values = Uint32Array.from(shinglesOf(text)).sort().subarray(0, SIZE);
  return { method: METHOD, values: [...values] };
}

/** What two texts have in common, as far as their signatures tell. */
export interface Common {
  /** So many runs of words were found in both; few tell little. */
  readonly runs: number;
  /** Share of the one text that is in the other, from 0 to 1. */
  readonly ofFirst: number;
  readonly ofSecond: number;
  /** Broder's resemblance: what is in both, of what is in either. */
  readonly likeness: number;
}

const nothing: Common = { runs: 0, ofFirst: 0, ofSecond: 0, likeness: 0 };

/** Up to here a signature has every number of its text. */
const reach = ({ values }: Signature): number =>
  values.length < SIZE ? Number.POSITIVE_INFINITY : (values.at(-1) ?? 0);

/** Pure. Up to where both signatures have every number, they are samples of the two texts; those are compared. */
export function commonTo(a: Signature, b: Signature): Common {
  if (a.method !== b.method || a.method !== METHOD) return nothing;
  const limit = Math.min(reach(a), reach(b));
  const first = a.values.filter((value) => value <= limit);
  const second = new Set(b.values.filter((value) => value <= limit));
  const runs = first.filter((value) => second.has(value)).length;
  if (runs === 0) return nothing;
  return {
    runs,
    ofFirst: runs / first.length,
    ofSecond: runs / second.size,
    likeness: runs / (first.length + second.size - runs),
  };
}

/** How much of two texts is the same, from 0 to 1, as their signatures have it. */
export const likeness = (a: Signature, b: Signature): number => commonTo(a, b).likeness;

/** How much of a text is in another, from 0 to 1: all of an excerpt is in what it was cut from. */
export const containment = (part: Signature, whole: Signature): number => commonTo(part, whole).ofFirst;
