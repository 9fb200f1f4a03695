/** The words of a sentence that carry content, in order, and what stands around them. */
import { FUNCTION_WORDS } from '../../reading/lexicon/words.js';
import type { Sentence } from '../../reading/read.js';
import type { Token } from '../../reading/tokens.js';

export interface Word {
  readonly token: Token;
  readonly stem: string;
}

/** Words and figures without those that carry grammar alone. */
export const contentWords = (sentence: Sentence): Word[] =>
  sentence.tokens
    .filter((token) => token.kind !== 'mark' && !FUNCTION_WORDS.has(token.lower))
    .map((token) => ({ token, stem: token.stem }));

/** How many words to either side count as what a word stands in. */
const REACH = 4;

/**
 * How much of what stands around one word stands around another: a point for each word that both have within reach, and
 * one more where the same word is next to both on the same side.
 */
export function sharedSurroundings(
  own: readonly Word[],
  at: number,
  other: readonly Word[],
  there: number,
): number {
  let shared = 0;
  let beside = 0;
  for (let d = -REACH; d <= REACH; d += 1) {
    const stem = d === 0 ? undefined : own[at + d]?.stem;
    if (stem === undefined) continue;
    for (let e = -REACH; e <= REACH; e += 1) {
      if (e === 0 || other[there + e]?.stem !== stem) continue;
      shared += 1;
      if (d === e && Math.abs(d) === 1) beside = 1;
      break;
    }
  }
  return shared + beside;
}
