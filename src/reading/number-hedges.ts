/** The words that say how surely a number is given: `about`, `at least`, `or so`. */
import type { Token } from './tokens.js';

export type Hedge = 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than';

// Longest first. Read off the words before a quantity.
const HEDGES: readonly (readonly [readonly string[], Hedge])[] = [
  [['no', 'fewer', 'than'], 'at-least'],
  [['no', 'less', 'than'], 'at-least'],
  [['not', 'less', 'than'], 'at-least'],
  [['well', 'over'], 'more-than'],
  [['upward', 'of'], 'more-than'],
  [['at', 'the', 'most'], 'at-most'],
  [['just', 'about'], 'about'],
  [['at', 'least'], 'at-least'],
  [['a', 'minimum', 'of'], 'at-least'],
  [['no', 'more', 'than'], 'at-most'],
  [['at', 'most'], 'at-most'],
  [['up', 'to'], 'at-most'],
  [['as', 'many', 'as'], 'at-most'],
  [['as', 'much', 'as'], 'at-most'],
  [['more', 'than'], 'more-than'],
  [['just', 'over'], 'more-than'],
  [['over'], 'more-than'],
  [['above'], 'more-than'],
  [['upwards', 'of'], 'more-than'],
  [['in', 'excess', 'of'], 'more-than'],
  [['fewer', 'than'], 'less-than'],
  [['less', 'than'], 'less-than'],
  [['just', 'under'], 'less-than'],
  [['under'], 'less-than'],
  [['below'], 'less-than'],
  [['nearly'], 'about'],
  [['almost'], 'about'],
  [['close', 'to'], 'about'],
  [['about'], 'about'],
  [['around'], 'about'],
  [['roughly'], 'about'],
  [['approximately'], 'about'],
  [['some'], 'about'],
  [['an', 'estimated'], 'about'],
];

// Read off the words behind it.
const HEDGES_BEHIND: readonly (readonly [readonly string[], Hedge])[] = [
  [['or', 'more'], 'at-least'],
  [['or', 'so'], 'about'],
  [['or', 'less'], 'at-most'],
  [['or', 'fewer'], 'at-most'],
];

/** The hedge that begins at a token. */
export const hedgeBehind = (tokens: readonly Token[], at: number): Hedge | null =>
  HEDGES_BEHIND.find(([words]) => words.every((word, i) => tokens[at + i]?.lower === word))?.[1] ?? null;

/** The hedge that ends before a token, and how many tokens it takes. */
export const hedgeBefore = (tokens: readonly Token[], at: number): { hedge: Hedge; words: number } | null => {
  for (const [words, hedge] of HEDGES) {
    if (words.every((word, i) => tokens[at - words.length + i]?.lower === word))
      return { hedge, words: words.length };
  }
  return null;
};
