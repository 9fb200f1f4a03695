/** BM25 as one would write it down: every text looked at for every question. What the packed index is held to. */
import { searchTerms } from '../../../src/reading/vocabulary.js';
import { MOST_TERMS, NEAR, type PackedHit } from '../../../src/retrieval/packed/packed-index.js';
import { B, K1, lengthByte, lengthOf, MOST_TIMES } from '../../../src/retrieval/ranking/bm25.js';

/** Whether two words are one slip of the pen apart: by the table of all beginnings of both (optimal string alignment). */
export function oneSlipApart(a: string, b: string): boolean {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_unused, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (rows[i] ?? [])[j] = least;
    }
  }
  return at(a.length, b.length) === 1;
}

export function naiveWeight(texts: ReadonlyMap<number, string>, term: string): number {
  const holding = [...texts.values()].filter((text) => searchTerms(text).includes(term)).length;
  return holding === 0 ? 0 : Math.log(1 + (texts.size - holding + 0.5) / (holding + 0.5));
}

export function naiveSearch(texts: ReadonlyMap<number, string>, query: string, limit: number): PackedHit[] {
  const read = [...texts].map(([id, text]) => ({ id, terms: searchTerms(text) }));
  const lengths = read.map(({ terms }) => lengthOf(lengthByte(terms.length)));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const weights = new Map<string, number>();
  const asked = [...new Set(searchTerms(query))];
  for (const term of asked) if (naiveWeight(texts, term) > 0) weights.set(term, naiveWeight(texts, term));
  for (const word of asked.filter((term) => !weights.has(term) && /^[a-z]{5,40}$/.test(term)))
    for (const near of new Set(read.flatMap(({ terms }) => terms)))
      if (!asked.includes(near) && oneSlipApart(word, near))
        weights.set(near, NEAR * naiveWeight(texts, near));
  const ordered = [...weights]
    .sort(([a, of], [b, than]) => than - of || (a < b ? -1 : 1))
    .slice(0, MOST_TERMS);
  const hits = read.map(({ id, terms }, n) => {
    const norm = K1 * (1 - B + (B * (lengths[n] ?? 0)) / mean);
    const score = ordered.reduce((sum, [term, weight]) => {
      const times = Math.min(MOST_TIMES, terms.filter((one) => one === term).length);
      return times === 0 ? sum : sum + weight * ((times * (K1 + 1)) / (times + norm));
    }, 0);
    return { id, score };
  });
  return hits
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, limit);
}
