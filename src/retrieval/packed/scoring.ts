/**
 * The best texts for some weighted terms, without looking at all postings.
 *
 * The rarest term comes first, and each adds to what its texts have so far. Once all terms that are still to come cannot
 * together lift a new text among the best, none is begun any more; those that were are looked up in the lists of the common
 * terms, and dropped when they cannot get there (Turtle and Flood, Query evaluation: strategies and optimizations, 1995).
 * Nothing is lost by it: every text gets its terms in the same order, so its score is the very sum that adding up all
 * postings would give.
 */
import { lengthNorm, lengthOf, MOST_TIMES, saturated } from '../ranking/bm25.js';
import { thresholdOf } from './best.js';
import { type Segment, TIMES_BITS, TIMES_MASK } from './segment.js';

/** Where a term stands in one segment. */
export interface PostingList {
  readonly segment: Segment;
  readonly row: number;
}

export interface WeightedTerm {
  readonly weight: number;
  /** In the order of the segments. */
  readonly postings: readonly PostingList[];
}

export interface Scored {
  readonly place: number;
  readonly score: number;
}

/** Sums of the same numbers may differ by so little, as a share, by the order in which they were added. */
const ROUNDING = 1e-9;
/** A list of postings is read whole where it has fewer for each text that is looked for. */
const WORTH_READING = 8;

/** Arrays that are used again for every question. */
export class Scorer {
  #sums = new Float64Array(0);
  #begun = new Uint32Array(0);
  #mean = -1;
  /** What a term counts for, by how often it stands in a text and the length byte of that. */
  readonly #counts = new Float64Array((MOST_TIMES + 1) << 8);

  /**
   * The best texts, in no order; all that score as high as the last of them are among them.
   *
   * @param terms by falling weight @param lengths by place; a text whose length is 0 is not there @param mean of the lengths
   */
  best(
    terms: readonly WeightedTerm[],
    lengths: Uint8Array,
    places: number,
    mean: number,
    limit: number,
  ): Scored[] {
    if (limit < 1) return [];
    this.#prepare(places, mean);
    const bounds = this.#boundsFrom(terms);
    let begun = 0;
    let next = 0;
    let threshold = 0;
    for (; next < terms.length; next += 1) {
      const term = terms[next];
      if (term === undefined || (bounds[next] ?? 0) < threshold * (1 - ROUNDING)) break;
      for (const list of term.postings) begun = this.#addAll(list, term.weight, lengths, begun);
      threshold = thresholdOf(this.#sums, this.#begun.subarray(0, begun), limit);
    }
    const all = this.#begun.subarray(0, begun);
    let left: Uint32Array = all;
    if (next < terms.length) {
      left = this.#within(all.slice(), threshold - (bounds[next] ?? 0)).sort();
      for (; next < terms.length; next += 1) {
        const term = terms[next];
        if (term === undefined) break;
        for (const list of term.postings) this.#addTo(left, list, term.weight, lengths);
        threshold = thresholdOf(this.#sums, left, limit);
        left = this.#within(left, threshold - (bounds[next + 1] ?? 0));
      }
    }
    const scored: Scored[] = [];
    for (const place of left) {
      const score = this.#sums[place] ?? 0;
      if (score >= threshold) scored.push({ place, score });
    }
    for (const place of all) this.#sums[place] = 0;
    return scored;
  }

  #prepare(places: number, mean: number): void {
    if (places > this.#sums.length) {
      const room = Math.ceil(places * 1.25);
      this.#sums = new Float64Array(room);
      this.#begun = new Uint32Array(room);
    }
    if (mean === this.#mean) return;
    this.#mean = mean;
    for (let byte = 0; byte < 256; byte += 1) {
      const norm = lengthNorm(lengthOf(byte), mean);
      for (let times = 1; times <= MOST_TIMES; times += 1)
        this.#counts[(times << 8) | byte] = saturated(times, norm);
    }
  }

  /** By term: the most that it and all after it can add to a text together; at the end 0. */
  #boundsFrom(terms: readonly WeightedTerm[]): Float64Array {
    const bounds = new Float64Array(terms.length + 1);
    for (let at = terms.length - 1; at >= 0; at -= 1) {
      const { weight = 0, postings = [] } = terms[at] ?? {};
      const most = postings.reduce((high, { segment, row }) => {
        const count = this.#counts[((segment.mostTimes[row] ?? 0) << 8) | (segment.shortest[row] ?? 0)] ?? 0;
        return Math.max(high, count);
      }, 0);
      bounds[at] = (bounds[at + 1] ?? 0) + weight * most;
    }
    return bounds;
  }

  /** Adds a term to every text of a list. @returns how many texts are begun by now */
  #addAll({ segment, row }: PostingList, weight: number, lengths: Uint8Array, begunBefore: number): number {
    const { postings, starts } = segment;
    const counts = this.#counts;
    const sums = this.#sums;
    const begun = this.#begun;
    const end = starts[row + 1] ?? 0;
    let count = begunBefore;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const posting = postings[at] ?? 0;
      const place = posting >>> TIMES_BITS;
      const length = lengths[place] ?? 0;
      if (length === 0) continue;
      const sum = sums[place] ?? 0;
      if (sum === 0) begun[count++] = place;
      sums[place] = sum + weight * (counts[((posting & TIMES_MASK) << 8) | length] ?? 0);
    }
    return count;
  }

  /** Adds a term to those of some texts, by ascending place, that are in a list. */
  #addTo(texts: Uint32Array, { segment, row }: PostingList, weight: number, lengths: Uint8Array): void {
    const { postings, starts } = segment;
    const end = starts[row + 1] ?? 0;
    let at = starts[row] ?? 0;
    const few = texts.length * WORTH_READING < end - at;
    for (let n = 0; n < texts.length && at < end; n += 1) {
      const place = texts[n] ?? 0;
      const least = (place << TIMES_BITS) >>> 0;
      if (few) at = seek(postings, at, end, least);
      else while (at < end && (postings[at] ?? 0) < least) at += 1;
      const posting = postings[at] ?? 0;
      if (at >= end || posting >>> TIMES_BITS !== place) continue;
      const count = this.#counts[((posting & TIMES_MASK) << 8) | (lengths[place] ?? 0)] ?? 0;
      this.#sums[place] = (this.#sums[place] ?? 0) + weight * count;
    }
  }

  /** Those of some places whose sum is at least so high, moved to the front of the same array. */
  #within(places: Uint32Array, least: number): Uint32Array {
    const slack = least - Math.abs(least) * ROUNDING;
    let kept = 0;
    for (let n = 0; n < places.length; n += 1) {
      const place = places[n] ?? 0;
      if ((this.#sums[place] ?? 0) >= slack) places[kept++] = place;
    }
    return places.subarray(0, kept);
  }
}

/** The first posting from `start` on that is not below `least`: in steps that double, then by halves. */
function seek(postings: Uint32Array, start: number, end: number, least: number): number {
  let low = start;
  let step = 1;
  while (low + step < end && (postings[low + step] ?? 0) < least) {
    low += step;
    step *= 2;
  }
  let high = Math.min(end, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((postings[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
