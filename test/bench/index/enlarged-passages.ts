/**
 * More passages than there are, by perturbation: each made of pieces of three to six words of many passages, with other figures
 * and here and there a new name. Words are as frequent as in the passages given, most pairs of neighbours are real ones, new words
 * go on coming, and none is a near copy of a passage, so that it stays clear which one a query was made from.
 */
import { NAME_STARTS, SURNAME_ENDS } from '../news-words.js';

const LEAST_PIECE = 3;
const MOST_PIECE = 6;
/** Of the words with a capital within a sentence, so many are made new. */
const NEW_NAMES = 0.15;

/** @param random from 0 to below 1 */
export function createEnlarger(passages: readonly string[], random: () => number): () => string {
  const below = (count: number): number => Math.floor(random() * count);
  const any = (list: readonly string[]): string => list[below(list.length)] ?? '';
  const changed = (word: string): string => {
    if (/\d/.test(word)) return word.replace(/\d/g, () => String(below(10)));
    if (!/^[A-Z][a-z]{3,}$/.test(word) || random() > NEW_NAMES) return word;
    return `${any(NAME_STARTS)}${any(SURNAME_ENDS)}${below(3) === 0 ? any(SURNAME_ENDS) : ''}`;
  };
  return () => {
    const length = any(passages).split(' ').length;
    const words: string[] = [];
    while (words.length < length) {
      const from = any(passages).split(' ');
      const start = below(Math.max(1, from.length - LEAST_PIECE));
      words.push(...from.slice(start, start + LEAST_PIECE + below(MOST_PIECE - LEAST_PIECE + 1)));
    }
    return words.slice(0, length).map(changed).join(' ');
  };
}
