/** A text as its ranking looks at it: its words, and what stands next to what. */
import { plainWords } from './plain-words.js';

export interface WordsOf {
  /** All stems, in order. */
  readonly words: readonly string[];
  /** How often each stands. */
  readonly counts: ReadonlyMap<string, number>;
  /** The stems that carry content. */
  readonly terms: ReadonlySet<string>;
  /** What those weigh together; never 0. */
  readonly weight: number;
  /** Those with a capital where they stand. */
  readonly names: ReadonlySet<string>;
  readonly triples: ReadonlySet<string>;
}

/** @param weightOf inverse document frequency of a term */
export function readWords(text: string, weightOf: (term: string) => number): WordsOf {
  const read = plainWords(text);
  const words = read.map(({ stem }) => stem);
  const content = read.filter(({ light }) => !light);
  const order = content.map(({ stem }) => stem);
  const terms = new Set(order);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let weight = 0;
  for (const term of terms) weight += weightOf(term);
  return {
    ...{ words, counts, terms, weight: weight || 1 },
    names: new Set(content.filter(({ capital }) => capital).map(({ stem }) => stem)),
    triples: runs(words, 3),
  };
}

const runs = (words: readonly string[], length: number): Set<string> =>
  new Set(
    Array.from({ length: Math.max(0, words.length - length + 1) }, (_, at) =>
      words.slice(at, at + length).join(' '),
    ),
  );
