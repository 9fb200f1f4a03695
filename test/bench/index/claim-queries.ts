/** Queries as claims have them: the words of a passage that is known, not all of them, one misspelt and one replaced. */
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

const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

const isContent = (word: string): boolean =>
  /^[\p{L}'’-]{5,}$/u.test(bare(word)) && !FUNCTION_WORDS.has(bare(word).toLowerCase());

/** Two neighbours swapped, one letter left out, or one doubled; never the first letter. */
function misspelt(word: string, random: () => number): string {
  const kind = Math.floor(random() * 3);
  const swaps = [...word].flatMap((letter, at) =>
    at > 0 && at + 1 < word.length && letter !== word[at + 1] ? [at] : [],
  );
  const at = swaps[Math.floor(random() * swaps.length)] ?? 1;
  const [before, here, next, rest] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? '', word.slice(at + 2)];
  if (kind === 0) return before + next + here + rest;
  if (kind === 1) return before + next + rest;
  return before + here + here + next + rest;
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
  // Words to replace others by come from the sources too: the same whatever else the corpus has.
  const wordsOf = (place: number): string[] => (passages[place] ?? '').split(' ');
  const strange = (): string | undefined => {
    const words = wordsOf(sources[below(sources.length)] ?? 0).filter(isContent);
    return words[below(words.length)];
  };
  const queries: ClaimQuery[] = [];
  for (const gold of sources) {
    if (queries.length === count) break;
    const all = wordsOf(gold);
    const length = Math.min(all.length, LEAST_WORDS + below(MOST_WORDS - LEAST_WORDS + 1));
    const start = below(all.length - length + 1);
    const words = all.slice(start, start + length);
    const content = words.flatMap((word, at) => (isContent(word) ? [at] : []));
    if (words.length < LEAST_WORDS || content.length < 3) continue;
    const [wrong = 0] = content.splice(below(content.length), 1);
    const [other = 0] = content.splice(below(content.length), 1);
    words[wrong] = misspelt(bare(words[wrong] ?? ''), random);
    words[other] = bare(strange() ?? words[other] ?? '');
    queries.push({ text: words.join(' '), gold });
  }
  return queries;
}
