/**
 * Queries as claims have them: ten to twenty words in a row of a passage that is known. Half of those with content are replaced and
 * two thirds of those that only carry grammar, by others of their kind; one of the rest is misspelt. So many words of grammar are
 * left that a query has 1.9 times as many in common with its passage as with any other: between what it is for the claims
 * and the checked claims of CLEF CheckThat! (1.7 for tweets, 2.1 for debates).
 */
import { FUNCTION_WORDS } from '../../../src/reading/lexicon/words.js';
import { chance } from '../../storm/shuffled.js';

export interface ClaimQuery {
  readonly text: string;
  /** The place of the passage that it was made from. */
  readonly gold: number;
}

const LEAST_WORDS = 10;
const MOST_WORDS = 20;
const SEED = 7;
/** Of the words with content but the one that is misspelt, and of those that carry grammar. */
const REPLACED = { content: 1 / 2, grammar: 2 / 3 };

const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

const isGrammar = (word: string): boolean => FUNCTION_WORDS.has(bare(word).toLowerCase());

/** A word that can be misspelt and still be told. */
const isContent = (word: string): boolean => /^[\p{L}'’-]{5,}$/u.test(bare(word)) && !isGrammar(word);

/** Two neighbours swapped, one letter left out, or one doubled; never the first letter. */
function misspelt(word: string, random: () => number): string {
  const kind = Math.floor(random() * 3);
  const swaps = [...word].flatMap((letter, at) =>
    at > 0 && at + 1 < word.length && letter !== word[at + 1] ? [at] : [],
  );
  const at = swaps[Math.floor(random() * swaps.length)] ?? 1;
  const [before, here, next, rest] = [
    word.slice(0, at),
    word[at] ?? '',
    word[at + 1] ?? '',
    word.slice(at + 2),
  ];
  if (kind === 0) return before + next + here + rest;
  if (kind === 1) return before + next + rest;
  return before + here + here + next + rest;
}

/** A share of the places, each once. */
function some(places: readonly number[], share: number, below: (most: number) => number): number[] {
  const left = [...places];
  return Array.from({ length: Math.round(places.length * share) }, () =>
    left.splice(below(left.length), 1),
  ).flat();
}

/**
 * As many queries as there are passages to make them from, at most `count`.
 *
 * @param sources places of the passages that they are made from
 */
export function claimQueries(
  passages: readonly string[],
  sources: readonly number[],
  count: number,
): ClaimQuery[] {
  const random = chance(SEED);
  const below = (most: number): number => Math.floor(random() * most);
  const wordsOf = (place: number): string[] => (passages[place] ?? '').split(' ');
  // They come from the sources too: the same whatever else the corpus has.
  const another = (kind: (word: string) => boolean): string => {
    const words = wordsOf(sources[below(sources.length)] ?? 0)
      .map(bare)
      .filter(kind);
    return words[below(words.length)] ?? another(kind);
  };
  const queries: ClaimQuery[] = [];
  for (const gold of sources) {
    if (queries.length === count) break;
    const all = wordsOf(gold);
    const length = Math.min(all.length, LEAST_WORDS + below(MOST_WORDS - LEAST_WORDS + 1));
    const start = below(all.length - length + 1);
    const words = all.slice(start, start + length);
    const placesOf = (kind: (word: string) => boolean): number[] =>
      words.flatMap((word, at) => (kind(word) ? [at] : []));
    const content = placesOf(isContent);
    const grammar = placesOf(isGrammar);
    if (words.length < LEAST_WORDS || content.length < 4) continue;
    const [wrong = 0] = content.splice(below(content.length), 1);
    words[wrong] = misspelt(bare(words[wrong] ?? ''), random);
    for (const at of some(content, REPLACED.content, below)) words[at] = another(isContent);
    for (const at of some(grammar, REPLACED.grammar, below)) words[at] = another(isGrammar);
    queries.push({ text: words.join(' '), gold });
  }
  return queries;
}
