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

type Phrase = (typeof HEDGES)[number];

/** By the word that stands next to the quantity. */
const besideQuantity = (
  phrases: readonly Phrase[],
  place: 0 | -1,
): ReadonlyMap<string, readonly Phrase[]> => {
  const byWord = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const word = phrase[0].at(place) ?? '';
    byWord.set(word, [...(byWord.get(word) ?? []), phrase]);
  }
  return byWord;
};
const before = besideQuantity(HEDGES, -1);
const behind = besideQuantity(HEDGES_BEHIND, 0);

/** The hedge that begins at a token. */
export const hedgeBehind = (tokens: readonly Token[], at: number): Hedge | null => {
  for (const [words, hedge] of behind.get(tokens[at]?.lower ?? '') ?? [])
    if (words.every((word, i) => tokens[at + i]?.lower === word)) return hedge;
  return null;
};

/** The hedge that ends before a token, and how many tokens it takes. */
export const hedgeBefore = (tokens: readonly Token[], at: number): { hedge: Hedge; words: number } | null => {
  for (const [words, hedge] of before.get(tokens[at - 1]?.lower ?? '') ?? []) {
    if (words.every((word, i) => tokens[at - words.length + i]?.lower === word))
      return { hedge, words: words.length };
  }
  return null;
};
