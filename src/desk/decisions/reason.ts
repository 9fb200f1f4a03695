import { keepable, longestReason } from '../words.js';

export type Reason =
  | { readonly kind: 'reason'; readonly why: string | null }
  | { readonly kind: 'refused'; readonly reason: 'too-long' };

/** A reason as somebody typed it, made fit to be kept; null where nothing is in it. At most 1,000 UTF-16 units. */
export function readReason(typed: string | null): Reason {
  const why = keepable(typed ?? '').trim();
  if (why.length > longestReason) return { kind: 'refused', reason: 'too-long' };
  return { kind: 'reason', why: why === '' ? null : why };
}
