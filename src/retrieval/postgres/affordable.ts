/**
 * Which terms of a question are looked up. A term that stands in every tenth passage tells little and costs most: the rarest go
 * first, while they can be paid for (Turtle and Flood, Query evaluation: strategies and optimizations, 1995). What the others
 * count for is added to the passages that were found.
 */

/** How many entries of lists are read for one question, and for all that are asked together. */
export const mostEntries = 100_000;
export const mostTogether = 1_200_000;
/** So many of the rarest terms are looked up, whatever they cost, but for those that are dearer than all. */
const leastTerms = 2;

/**
 * @param holding in how many passages a term stands; terms that stand in none cost nothing and are left out
 * @param most entries
 */
export function affordable(
  terms: readonly string[],
  holding: (term: string) => number,
  most: number,
): string[] {
  let entries = 0;
  return [...terms]
    .filter((term) => holding(term) > 0)
    .sort((a, b) => holding(a) - holding(b) || (a < b ? -1 : 1))
    .filter((term, n) => {
      entries += holding(term);
      return entries <= most || (n < leastTerms && entries <= mostTogether);
    });
}
