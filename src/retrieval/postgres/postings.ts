/**
 * In which passages of a block a term stands: 32 bits each, big-endian, the passage's place in its block in the highest 13, how
 * often the term stands in it in 5, and how many terms it has in 14. All that BM25 asks is in one place, so that a search reads
 * no passage that it does not show. Lists of this kind, by blocks: Zobel and Moffat, Inverted Files for Text Search Engines (2006).
 */

/** So many passages are in a block. */
export const blockSize = 2 ** 13;
const mostOften = 2 ** 5 - 1;
const longest = 2 ** 14 - 1;

/** In bytes. */
export const postingSize = 4;

export interface Posting {
  /** From 0, below `blockSize`. */
  readonly place: number;
  /** How often; what is more often than 31 times counts as that. */
  readonly often: number;
  /** Of the passage, in terms; what is longer than 16,383 counts as that. */
  readonly length: number;
}

export const packed = ({ place, often, length }: Posting): number =>
  ((place << 19) | (Math.min(often, mostOften) << 14) | Math.min(length, longest)) >>> 0;

export const placeOf = (posting: number): number => posting >>> 19;
export const oftenOf = (posting: number): number => (posting >>> 14) & mostOften;
export const lengthOf = (posting: number): number => posting & longest;

export function bytesOf(postings: readonly number[]): Buffer {
  const bytes = Buffer.allocUnsafe(postings.length * postingSize);
  postings.forEach((posting, n) => {
    bytes.writeUInt32BE(posting, n * postingSize);
  });
  return bytes;
}

/** Without those in some places. */
export function without(bytes: Uint8Array, places: ReadonlySet<number>): Buffer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: number[] = [];
  for (let at = 0; at < bytes.byteLength; at += postingSize) {
    const posting = view.getUint32(at);
    if (!places.has(placeOf(posting))) kept.push(posting);
  }
  return bytesOf(kept);
}

/** How often each term stands in a text. */
export function countsOf(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
