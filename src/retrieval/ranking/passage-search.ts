/** The search through passages of any kind: a first ranking by the index, its best ranked again by what they say. */
import { createPlainBm25 } from './plain-bm25.js';

export interface Found<P> {
  readonly passage: P;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
}

/** @returns what searches the passages: best first, equal scores in the order of the passages */
export function createPassageSearch<P extends { readonly text: string }>(
  passages: readonly P[],
): (query: string, limit: number) => Found<P>[] {
  const first = createPlainBm25(passages.map(({ text }) => text));
  return (query, limit) =>
    first(query, limit).flatMap(({ id, score }): Found<P>[] => {
      const passage = passages[id];
      return passage === undefined ? [] : [{ passage, score }];
    });
}
