/** All postings: segments, and what came since the last of them was made. */
import type { PostingList } from './scoring.js';
import { compacted, merged, postingOf, rowOf, type Segment, sealed, TIMES_BITS } from './segment.js';

/** So many new postings become a segment even where nobody searches: 8 MB of them. */
const MOST_NEW = 1_000_000;

export class Postings {
  #segments: Segment[];
  #newTerms = new Uint32Array(64);
  #newPostings = new Uint32Array(64);
  #new = 0;
  #scratch = new Uint32Array(0);

  constructor(segments: readonly Segment[] = []) {
    this.#segments = [...segments];
  }

  /** Places never descend from one call to the next. */
  add(term: number, place: number, times: number): void {
    if (this.#new === this.#newTerms.length) {
      const [terms, postings] = [this.#newTerms, this.#newPostings];
      this.#newTerms = new Uint32Array(terms.length * 2);
      this.#newTerms.set(terms);
      this.#newPostings = new Uint32Array(terms.length * 2);
      this.#newPostings.set(postings);
    }
    this.#newTerms[this.#new] = term;
    this.#newPostings[this.#new] = postingOf(place, times);
    this.#new += 1;
  }

  /** To be called after a text was added as a whole. */
  sealWhereMany(terms: number, lengths: Uint8Array): void {
    if (this.#new >= MOST_NEW) this.seal(terms, lengths);
  }

  /** Makes all that was added ready to be searched. @param terms how many are known @param lengths of the texts, by place */
  seal(terms: number, lengths: Uint8Array): void {
    if (this.#new === 0) return;
    if (this.#scratch.length < terms) this.#scratch = new Uint32Array(Math.ceil(terms * 1.25));
    const [added, postings] = [this.#newTerms, this.#newPostings].map((list) => list.subarray(0, this.#new));
    if (added === undefined || postings === undefined) return;
    this.#segments.push(sealed(added, postings, lengths, this.#scratch));
    this.#new = 0;
    this.#mergeWhile((before, last) => before.postings.length < 2 * last.postings.length);
  }

  /** Where a term stands, in the segments that there are. */
  of(term: number): PostingList[] {
    const lists: PostingList[] = [];
    for (const segment of this.#segments) {
      const row = rowOf(segment, term);
      if (row !== -1) lists.push({ segment, row });
    }
    return lists;
  }

  /** All segments as one. */
  whole(): Segment | undefined {
    this.#mergeWhile(() => true);
    return this.#segments[0];
  }

  /** @param placeOf and the rest: as `compacted` of segments has them */
  compact(placeOf: Int32Array, termOf: (term: number) => number, lengths: Uint8Array): void {
    this.#segments = this.#segments.map((segment) => compacted(segment, placeOf, termOf, lengths));
    this.#scratch = new Uint32Array(0);
  }

  #mergeWhile(due: (before: Segment, last: Segment) => boolean): void {
    for (;;) {
      const [before, last] = this.#segments.slice(-2);
      if (before === undefined || last === undefined || !due(before, last)) return;
      this.#segments.splice(-2, 2, merged(before, last));
    }
  }
}

/** In how many texts a term stands, those that were removed not counted. */
export function holdersIn(lists: readonly PostingList[], lengths: Uint8Array, anyRemoved: boolean): number {
  let holders = 0;
  for (const { segment, row } of lists) {
    const start = segment.starts[row] ?? 0;
    const end = segment.starts[row + 1] ?? 0;
    holders += end - start;
    if (!anyRemoved) continue;
    for (let at = start; at < end; at += 1)
      if (lengths[(segment.postings[at] ?? 0) >>> TIMES_BITS] === 0) holders -= 1;
  }
  return holders;
}
