/**
 * In which passages of a block a term stands: 32 bits each, big-endian. The lowest 8 have the length of the passage as BM25 keeps
 * it, the next 6 how often the term stands in it, the rest its place in the block. All that BM25 asks is in one place, so that a
 * search reads no passage that it does not show. Inverted lists in blocks: Zobel and Moffat, Inverted files for text search
 * engines (2006).
 */
import { lengthByte, MOST_TIMES } from '../ranking/bm25.js';

/** So many passages are in a block: the more, the fewer lists are read, and the more is written for one source that is filed. */
export const blockSize = 2 ** 14;

/** In bytes. */
export const postingSize = 4;

/**
 * @param place from 0, below `blockSize` @param times how often the term stands in the passage
 * @param length of the passage, in terms
 */
export const postingOf = (place: number, times: number, length: number): number =>
  ((place << 14) | (Math.min(times, MOST_TIMES) << 8) | lengthByte(length)) >>> 0;

export const placeIn = (posting: number): number => posting >>> 14;
export const timesIn = (posting: number): number => (posting >>> 8) & MOST_TIMES;
/** `lengthByte` of the passage's length. */
export const lengthIn = (posting: number): number => posting & 0xff;

/** A list as both databases take it, in hexadecimal. */
export function hexOf(postings: readonly number[]): string {
  const bytes = Buffer.allocUnsafe(postings.length * postingSize);
  postings.forEach((posting, n) => {
    bytes.writeUInt32BE(posting, n * postingSize);
  });
  return bytes.toString('hex');
}

/** Those that are not in some places. */
export function without(bytes: Uint8Array, places: ReadonlySet<number>): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: number[] = [];
  for (let at = 0; at < bytes.byteLength; at += postingSize) {
    const posting = view.getUint32(at);
    if (!places.has(placeIn(posting))) kept.push(posting);
  }
  return kept;
}

/** How often each term stands in a text. */
export function countsOf(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** The lists of some passages, by block and term. */
export class Lists {
  readonly #lists = new Map<string, { readonly block: number; readonly term: string; postings: number[] }>();

  /** In the order of their ids. */
  add(id: number, terms: readonly string[]): void {
    const block = Math.floor(id / blockSize);
    for (const [term, times] of countsOf(terms)) {
      const key = `${block} ${term}`;
      const list = this.#lists.get(key) ?? { block, term, postings: [] };
      list.postings.push(postingOf(id % blockSize, times, terms.length));
      this.#lists.set(key, list);
    }
  }

  [Symbol.iterator](): Iterator<{
    readonly block: number;
    readonly term: string;
    readonly postings: readonly number[];
  }> {
    return this.#lists.values();
  }
}
