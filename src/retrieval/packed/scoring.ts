/**
 * The best texts for some weighted terms, without looking at all postings.
 *
 * A window of neighbouring texts is scored at a time, as Lucene's `BooleanScorer` does it: their sums stay in the
 * processor's nearest cache, however many texts there are. The rarest term comes first, and each adds to what its texts have
 * so far. What the best so far score is what a text must reach. Where all terms that are left can give little of it, they
 * begin no text any more: those that other terms began are looked up in their lists, where they can still get there (Turtle
 * and Flood, Query evaluation: strategies and optimizations, 1995).
 * Nothing is lost by it: every text gets its terms in the same order, so its score is the very sum that adding up all
 * postings would give.
 */
import { lengthNorm, lengthOf, MOST_TIMES, saturated } from '../ranking/bm25.js';
import { Best } from './best.js';
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
/** Texts in a window: their sums are 32 KB. */
const WINDOW = 4_096;
/** A window's postings are added one by one where there are fewer of them for each text that is looked for. */
const WORTH_WALKING = 8;
/**
 * Terms begin no text any more once all that are left can give so small a part of what a text must reach. Sooner, hardly a text
 * that was begun could be passed over.
 */
const TOO_LITTLE = 0.5;
/** Postings of one place lie between it times this and the next place times this. */
const POSTING = 2 ** TIMES_BITS;

/** One segment's postings of one term, as far as they were walked. */
interface Walk {
  readonly postings: Uint32Array;
  readonly end: number;
  readonly weight: number;
  at: number;
  /** How many postings there are in a window, on average. */
  readonly inWindow: number;
  /** The most that this term and all after it can add to a text of the segment together. */
  bound: number;
}

/** Arrays that are used again for every question. */
export class Scorer {
  /** By place within the window. */
  readonly #sums = new Float64Array(WINDOW);
  /** Places within the window that may be among the best. */
  readonly #few = new Uint16Array(WINDOW);
  #mean = -1;
  /** What a term counts for, by how often it stands in a text and the length byte of that. */
  readonly #counts = new Float64Array((MOST_TIMES + 1) << 8);

  /**
   * The best texts, in no order; all that score as high as the last of them are among them.
   *
   * @param terms by falling weight @param lengths by place; a text whose length is 0 is not there @param mean of the lengths
   */
  best(terms: readonly WeightedTerm[], lengths: Uint8Array, mean: number, limit: number): Scored[] {
    if (limit < 1) return [];
    this.#prepare(mean);
    const best = new Best(Math.max(1, Math.min(limit, lengths.length)));
    const scored: Scored[] = [];
    for (const walks of this.#walksOf(terms)) {
      const last = walks.reduce((most, { postings, end }) => Math.max(most, placeAt(postings, end - 1)), 0);
      let first = walks.reduce((least, { postings, at }) => Math.min(least, placeAt(postings, at)), last);
      for (first -= first % WINDOW; first <= last; first += WINDOW)
        this.#addWindow(walks, first, lengths, best, scored);
    }
    return scored.filter(({ score }) => score >= best.least);
  }

  /** Adds those texts of a window to `scored` that are among the best so far. */
  #addWindow(walks: readonly Walk[], first: number, lengths: Uint8Array, best: Best, scored: Scored[]): void {
    const sums = this.#sums;
    const { least } = best;
    let added = 0;
    let next = 0;
    for (; next < walks.length; next += 1) {
      const walk = walks[next];
      if (walk === undefined || walk.bound < least * TOO_LITTLE) break;
      added += this.#addAll(walk, first, lengths);
    }
    if (added === 0) return;
    const enough = (least - (walks[next]?.bound ?? 0)) * (1 - ROUNDING);
    let few = this.#ofAll(enough);
    for (; next < walks.length && few.length > 0; next += 1) {
      const walk = walks[next];
      if (walk === undefined) break;
      if (few.length * WORTH_WALKING > walk.inWindow) this.#addAll(walk, first, lengths);
      else this.#addTo(few, walk, first, lengths);
      few = this.#among(few, (least - (walks[next + 1]?.bound ?? 0)) * (1 - ROUNDING));
    }
    for (const at of few) {
      const score = sums[at] ?? 0;
      // Of a text that was removed the length is 0.
      if (score < best.least || lengths[first + at] === 0) continue;
      best.offer(score);
      scored.push({ place: first + at, score });
    }
    sums.fill(0);
  }

  /** Those texts of the window that have so much at least, and more than nothing; ascending. */
  #ofAll(enough: number): Uint16Array {
    const sums = this.#sums;
    const few = this.#few;
    const least = Math.max(enough, Number.MIN_VALUE);
    let count = 0;
    for (let at = 0; at < WINDOW; at += 1) if ((sums[at] ?? 0) >= least) few[count++] = at;
    return few.subarray(0, count);
  }

  /** Of a few texts, those that have so much at least. */
  #among(texts: Uint16Array, enough: number): Uint16Array {
    const sums = this.#sums;
    let count = 0;
    for (let n = 0; n < texts.length; n += 1) {
      const at = texts[n] ?? 0;
      if ((sums[at] ?? 0) >= enough) texts[count++] = at;
    }
    return texts.subarray(0, count);
  }

  #prepare(mean: number): void {
    if (mean === this.#mean) return;
    this.#mean = mean;
    for (let byte = 0; byte < 256; byte += 1) {
      const norm = lengthNorm(lengthOf(byte), mean);
      for (let times = 1; times <= MOST_TIMES; times += 1)
        this.#counts[(times << 8) | byte] = saturated(times, norm);
    }
  }

  /** Of each segment, its terms in the order in which they are given. */
  #walksOf(terms: readonly WeightedTerm[]): Walk[][] {
    const bySegment = new Map<Segment, Walk[]>();
    for (const { weight, postings: lists } of terms)
      for (const { segment, row } of lists) {
        const { postings, starts, mostTimes, shortest } = segment;
        const most = this.#counts[((mostTimes[row] ?? 0) << 8) | (shortest[row] ?? 0)] ?? 0;
        const [at, end] = [starts[row] ?? 0, starts[row + 1] ?? 0];
        const windows = (placeAt(postings, end - 1) - placeAt(postings, at)) / WINDOW;
        const inWindow = (end - at) / Math.max(1, windows);
        const walk = { postings, weight, at, end, inWindow, bound: weight * most };
        const walks = bySegment.get(segment);
        if (walks === undefined) bySegment.set(segment, [walk]);
        else walks.push(walk);
      }
    const all = [...bySegment.values()];
    for (const walks of all)
      walks.reduceRight((after, walk) => {
        walk.bound += after;
        return walk.bound;
      }, 0);
    return all;
  }

  /** Adds a term to every text of a window. @returns to how many */
  #addAll(walk: Walk, first: number, lengths: Uint8Array): number {
    const { postings, weight, end } = walk;
    const counts = this.#counts;
    const sums = this.#sums;
    const after = (first + WINDOW) * POSTING;
    let at = walk.at;
    if ((postings[at] ?? 0) < first * POSTING) at = seek(postings, at, end, first * POSTING);
    const from = at;
    for (; at < end; at += 1) {
      const posting = postings[at] ?? 0;
      if (posting >= after) break;
      const place = posting >>> TIMES_BITS;
      const count = counts[((posting & TIMES_MASK) << 8) | (lengths[place] ?? 0)] ?? 0;
      sums[place - first] = (sums[place - first] ?? 0) + weight * count;
    }
    walk.at = at;
    return at - from;
  }

  /** Adds a term to those of some texts of a window, in ascending order, that it stands in. */
  #addTo(texts: Uint16Array, walk: Walk, first: number, lengths: Uint8Array): void {
    const { postings, weight, end } = walk;
    for (let n = 0; n < texts.length && walk.at < end; n += 1) {
      const place = first + (texts[n] ?? 0);
      walk.at = seek(postings, walk.at, end, place * POSTING);
      const posting = postings[walk.at] ?? 0;
      if (walk.at >= end || posting >>> TIMES_BITS !== place) continue;
      const count = this.#counts[((posting & TIMES_MASK) << 8) | (lengths[place] ?? 0)] ?? 0;
      this.#sums[place - first] = (this.#sums[place - first] ?? 0) + weight * count;
    }
  }
}

const placeAt = (postings: Uint32Array, at: number): number => (postings[at] ?? 0) >>> TIMES_BITS;

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
