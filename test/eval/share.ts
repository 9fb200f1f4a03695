/** So many of so many. Both are kept: nothing is lost to rounding, and a change shows what moved. */
export type Share = readonly [part: number, whole: number];

/** Between 0 and 1; 1 where there was nothing to get right. */
export const rate = ([part, whole]: Share): number => (whole === 0 ? 1 : part / whole);

/** How many of the items, of those that count at all, are so. */
export const shareOf = <T>(
  items: readonly T[],
  counts: (item: T) => boolean,
  isSo: (item: T) => boolean,
): Share => {
  const counted = items.filter(counts);
  return [counted.filter(isSo).length, counted.length];
};

/** All parts over all wholes. */
export const pooled = (shares: readonly Share[]): Share => [
  shares.reduce((sum, [part]) => sum + part, 0),
  shares.reduce((sum, [, whole]) => sum + whole, 0),
];
