/** The best passages for a question, from the lists of its terms. Pure. */
import { inverseFrequency, lengthNorm, lengthOf, saturated } from '../ranking/bm25.js';
import { blockSize, lengthIn, placeIn, postingSize, timesIn } from './postings.js';

/** Of the whole archive. */
export interface Statistics {
  readonly passages: number;
  /** Mean length of a passage, in terms. */
  readonly meanLength: number;
  /** In how many passages a term stands. */
  holding(term: string): number;
}

/** What a posting counts for, by its lowest 14 bits, but for the weight of its term. */
export function scoresOf({ meanLength }: Pick<Statistics, 'meanLength'>): Float64Array {
  const scores = new Float64Array(2 ** 14);
  for (let posting = 0; posting < scores.length; posting += 1)
    scores[posting] = saturated(timesIn(posting), lengthNorm(lengthOf(lengthIn(posting)), meanLength));
  return scores;
}

export const weightIn = (term: string, { passages, holding }: Statistics): number =>
  inverseFrequency(passages, holding(term));

/** The list of a term in a block. */
export interface List {
  readonly block: number;
  readonly postings: Uint8Array;
}

export interface Scored {
  readonly id: number;
  readonly score: number;
}

/** Keeps the best of many, in no order until they are asked for. */
class Best {
  readonly #most: number;
  #kept: Scored[] = [];
  #least = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get least(): number {
    return this.#least;
  }

  take(id: number, score: number): void {
    this.#kept.push({ id, score });
    if (this.#kept.length >= this.#most * 4) this.#cut();
  }

  all(): Scored[] {
    this.#cut();
    return this.#kept;
  }

  #cut(): void {
    this.#kept.sort((a, b) => b.score - a.score || a.id - b.id);
    if (this.#kept.length <= this.#most) return;
    this.#kept.length = this.#most;
    this.#least = this.#kept.at(-1)?.score ?? 0;
  }
}

/**
 * Adds up what the terms of a question count for in each passage, block by block, and keeps the best.
 *
 * @param scores `scoresOf` the archive
 * @param most how many are kept
 */
export function bestOf(
  terms: readonly { readonly weight: number; readonly lists: readonly List[] }[],
  scores: Float64Array,
  most: number,
): Scored[] {
  const blocks = new Map<number, { readonly weight: number; readonly postings: Uint8Array }[]>();
  for (const { weight, lists } of terms)
    for (const { block, postings } of lists) {
      const here = blocks.get(block);
      if (here === undefined) blocks.set(block, [{ weight, postings }]);
      else here.push({ weight, postings });
    }
  const best = new Best(most);
  const sums = new Float64Array(blockSize);
  const touched = new Uint16Array(blockSize);
  for (const [block, here] of blocks) {
    let count = 0;
    for (const { weight, postings } of here) {
      const view = new DataView(postings.buffer, postings.byteOffset, postings.byteLength);
      for (let at = 0; at < postings.byteLength; at += postingSize) {
        const posting = view.getUint32(at);
        const place = placeIn(posting);
        const before = sums[place] ?? 0;
        if (before === 0) touched[count++] = place;
        sums[place] = before + weight * (scores[posting & 0x3fff] ?? 0);
      }
    }
    for (let n = 0; n < count; n += 1) {
      const place = touched[n] ?? 0;
      const score = sums[place] ?? 0;
      sums[place] = 0;
      if (score > best.least) best.take(block * blockSize + place, score);
    }
  }
  return best.all();
}
