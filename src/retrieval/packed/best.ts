/** The best of many scores, by a heap of as many as are wanted. */

export class Best {
  /** The lowest of the best is at the root. */
  readonly #heap: Float64Array;
  #size = 0;

  /** @param count how many are wanted, at least one */
  constructor(count: number) {
    this.#heap = new Float64Array(count);
  }

  /** What a score must reach to be among the best; 0 as long as there are fewer than are wanted. */
  get least(): number {
    return this.#size < this.#heap.length ? 0 : (this.#heap[0] ?? 0);
  }

  /** @param score above 0 */
  offer(score: number): void {
    const heap = this.#heap;
    if (this.#size < heap.length) {
      let at = this.#size;
      this.#size += 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        const above = heap[parent] ?? 0;
        if (above <= score) break;
        heap[at] = above;
        at = parent;
      }
      heap[at] = score;
      return;
    }
    if (score <= (heap[0] ?? 0)) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child += 1;
      const low = heap[child] ?? 0;
      if (low >= score) break;
      heap[at] = low;
      at = child;
    }
    heap[at] = score;
  }
}
