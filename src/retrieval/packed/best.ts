/** The best of many scores, by a heap of as many as are wanted. */

/** The `count`-th highest of the scores at some places: what a text must reach to be among the best; 0 where there are fewer. */
export function thresholdOf(scores: Float64Array, places: Uint32Array, count: number): number {
  if (places.length < count) return 0;
  const heap = new Float64Array(count);
  // The lowest of the best is at the root.
  const settle = (value: number): void => {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= count) break;
      if (child + 1 < count && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child += 1;
      const low = heap[child] ?? 0;
      if (low >= value) break;
      heap[at] = low;
      at = child;
    }
    heap[at] = value;
  };
  let root = 0;
  for (let n = 0; n < places.length; n += 1) {
    const score = scores[places[n] ?? 0] ?? 0;
    if (score <= root) continue;
    settle(score);
    root = heap[0] ?? 0;
  }
  return root;
}
