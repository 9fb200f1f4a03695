/** A text as its ranking looks at it: its words, their pieces, and what stands next to what. */
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
  /** Those with a capital where they stand, and the figures. */
  readonly names: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  /** Of four letters each, with the weight of the words that they are of. */
  readonly pieces: ReadonlyMap<string, number>;
  /** The pieces as a vector have this length; never 0. */
  readonly pieceLength: number;
  readonly nearPairs: ReadonlyMap<string, readonly [string, string]>;
  readonly pairs: ReadonlySet<string>;
  readonly triples: ReadonlySet<string>;
}

const PIECE = 4;

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
  const pieces = new Map<string, number>();
  for (const term of terms) {
    const own = weightOf(term);
    weight += own;
    const edged = `^${term}$`;
    const count = Math.max(1, edged.length - PIECE + 1);
    for (let at = 0; at < count; at += 1) {
      const piece = edged.slice(at, at + PIECE);
      pieces.set(piece, (pieces.get(piece) ?? 0) + own / count);
    }
  }
  let squares = 0;
  for (const one of pieces.values()) squares += one * one;
  return {
    ...{ words, counts, terms, weight: weight || 1, pieces, pieceLength: Math.sqrt(squares) || 1 },
    names: new Set(content.filter(({ capital }) => capital).map(({ stem }) => stem)),
    figures: new Set(order.filter((stem) => /\d/.test(stem))),
    nearPairs: pairsWithin(order),
    pairs: runs(words, 2),
    triples: runs(words, 3),
  };
}

const runs = (words: readonly string[], length: number): Set<string> =>
  new Set(
    Array.from({ length: Math.max(0, words.length - length + 1) }, (_, at) =>
      words.slice(at, at + length).join(' '),
    ),
  );

/** Words that stand next to one another, or with one between them, in the order of the alphabet. */
function pairsWithin(words: readonly string[]): Map<string, [string, string]> {
  const pairs = new Map<string, [string, string]>();
  words.forEach((a, at) => {
    for (const b of words.slice(at + 1, at + 3)) {
      const pair: [string, string] = a < b ? [a, b] : [b, a];
      pairs.set(pair.join(' '), pair);
    }
  });
  return pairs;
}
