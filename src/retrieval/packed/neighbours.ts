/**
 * Words that are one slip of the pen away: a letter too many, too few, another one, or two that changed places (Damerau, A
 * technique for computer detection and correction of spelling errors, 1964, found four slips of five to be of these).
 *
 * Each such word is made and looked up, some five hundred look-ups for a word of eight letters: this takes less time than to
 * walk a tree of the terms, and no memory.
 */
import type { Dictionary } from './dictionary.js';

/** A slip in a shorter word makes another word too easily. */
const LEAST_LETTERS = 5;
/** No word is longer. */
const MOST_LETTERS = 40;

/** Of the names in English-language news. */
const LETTERS = Uint16Array.from(
  'abcdefghijklmnopqrstuvwxyzáàâäãåąăçćčéèêëęěíîïłñńóôöõøőřšśşțúûüůűýžźżßğı',
  (letter) => letter.charCodeAt(0),
);

/** The numbers of all terms of a dictionary that are one slip away from a word, ascending; none for a short one. */
export function neighboursOf(word: string, dictionary: Dictionary): number[] {
  const { length } = word;
  if (length < LEAST_LETTERS || length > MOST_LETTERS || !/^\p{Ll}+$/u.test(word)) return [];
  const found = new Set<number>();
  const tried = new Uint16Array(length + 1);
  const letterAt = (at: number): number => word.charCodeAt(at);
  const look = (size: number): void => {
    const number = dictionary.findUnits(tried, size);
    if (number !== -1) found.add(number);
  };
  /** The word with `gap` units left out after `at` letters, and room for `room`. */
  const lay = (at: number, gap: number, room: number): void => {
    for (let from = 0; from < at; from += 1) tried[from] = letterAt(from);
    for (let from = at + gap; from < length; from += 1) tried[from - gap + room] = letterAt(from);
  };
  const tryLetters = (at: number, size: number): void => {
    for (const letter of LETTERS) {
      tried[at] = letter;
      look(size);
    }
  };
  for (let at = 0; at <= length; at += 1) {
    lay(at, 0, 1);
    tryLetters(at, length + 1);
    if (at === length) break;
    lay(at, 1, 0);
    look(length - 1);
    lay(at, 1, 1);
    tryLetters(at, length);
    if (at + 1 === length || letterAt(at) === letterAt(at + 1)) continue;
    lay(at, 2, 2);
    tried[at] = letterAt(at + 1);
    tried[at + 1] = letterAt(at);
    look(length);
  }
  return [...found].sort((a, b) => a - b);
}
