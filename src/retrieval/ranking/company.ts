/**
 * Whom and what candidates name that the question does not: of two that answer alike, the one about somebody whom others of
 * the candidates name as well is the likelier to be meant.
 */
import type { WordsOf } from './words-of.js';

/** For each candidate, how many of all of them have the names that the question does not give: a share, in the mean. */
export function companyOf(asked: WordsOf, told: readonly WordsOf[]): number[] {
  const holding = new Map<string, number>();
  for (const { names } of told) for (const name of names) holding.set(name, (holding.get(name) ?? 0) + 1);
  return told.map(({ names }) => {
    const others = [...names].filter((name) => !asked.counts.has(name));
    const shares = others.reduce((sum, name) => sum + (holding.get(name) ?? 0) / told.length, 0);
    return others.length === 0 ? 0 : shares / others.length;
  });
}
