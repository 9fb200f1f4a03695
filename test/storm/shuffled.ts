/** Chance that is the same every time. */

/** Numbers from 0 to below 1 (mulberry32, Tommy Ettinger 2017). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Each once, and again any of them until there are so many, in no order. */
export function shuffledWithRepeats<Item>(
  items: readonly Item[],
  total: number,
  random: () => number,
): Item[] {
  const any = (below: number) => Math.floor(random() * below);
  const all = [...items];
  // Both are places in the arrays.
  while (items.length > 0 && all.length < total) all.push(items[any(items.length)] as Item);
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = any(last + 1);
    [all[last], all[other]] = [all[other] as Item, all[last] as Item];
  }
  return all;
}
