/** What drafting gives: corrections, or a sentence that says why there is nothing to correct. */
import type { Correction } from './correction.js';

export type Refusal =
  | 'unknown'
  /** Sources differ, and none is known to be wrong. */
  | 'disagreement'
  /** What is right is not known. */
  | 'nothing-right'
  | 'not-confirmed'
  /** A kind of finding that no published words are corrected for. */
  | 'no-error'
  /** The finding is of another text. */
  | 'other-text';

export type Drafted =
  | { readonly kind: 'drafted'; readonly corrections: readonly [Correction, ...Correction[]] }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly sentence: string };

export type Ruling = 'open' | 'confirmed' | 'dismissed';

export const refused = (why: Refusal, sentence: string): Drafted => ({ kind: 'refused', why, sentence });

/** Null where the ruling allows a correction. */
export function refuseUnruled(what: string, ruling: Ruling): Drafted | null {
  if (ruling === 'confirmed') return null;
  const sentence =
    ruling === 'open'
      ? `${what} is still open: a correction needs a confirmed error. Confirm it first.`
      : `${what} was dismissed: there is nothing to correct.`;
  return refused('not-confirmed', sentence);
}
