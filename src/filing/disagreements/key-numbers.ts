/** Numbers for words, so that sources are held against one another without their words. */
import type { Word } from '../../reading/words.js';

export interface KeyNumbers {
  /** The same for the same word, from 0 without gaps. */
  of(key: string): number;
  /** Of a number that was given. */
  isConcept(number: number): boolean;
  /** What is known of words as they stand in texts. */
  readonly words: Map<string, Word>;
}

export function createKeyNumbers(): KeyNumbers {
  const numbers = new Map<string, number>();
  const concepts: boolean[] = [];
  return {
    of(key) {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const number = concepts.length;
      numbers.set(key, number);
      concepts.push(key.startsWith('concept:'));
      return number;
    },
    isConcept: (number) => concepts[number] === true,
    words: new Map(),
  };
}
