/** Weights whose sums come out the same in whatever order they are added: as whole multiples of one power of two. */

const GRAIN = 2 ** -12;

/** The nearest multiple of the grain. Sums and squares of some thousands of them are exact. */
export const inGrains = (weight: number): number => Math.round(weight / GRAIN) * GRAIN;
