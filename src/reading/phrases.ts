/** A dictionary of phrases that are found in running text by the longest match, word for word. */
import type { Token } from './tokens.js';

interface Node<T> {
  /** None where no phrase goes on: most phrases are one word, and a map for each takes its time at every start. */
  next: Map<string, Node<T>> | null;
  readonly values: T[];
}

const emptyNode = <T>(): Node<T> => ({ next: null, values: [] });

export interface Match<T> {
  readonly values: readonly T[];
  /** How many tokens the phrase takes. */
  readonly length: number;
}

export const byLower = (token: Token): string => token.lower;
export const byStem = (token: Token): string => token.stem;

export class Phrases<T> {
  readonly #root = emptyNode<T>();

  /** @param words what each word of the phrase is known by: its stem, or its lower-case form */
  add(words: readonly string[], value: T): void {
    let node = this.#root;
    for (const word of words) {
      node.next ??= new Map();
      let next = node.next.get(word);
      if (next === undefined) {
        next = emptyNode();
        node.next.set(word, next);
      }
      node = next;
    }
    if (!node.values.includes(value)) node.values.push(value);
  }

  /**
   * The longest phrase that begins at a token, or null.
   *
   * @param by what a word is known by; `byLower` or `byStem`
   */
  longest(tokens: readonly Token[], at: number, by: (token: Token) => string): Match<T> | null {
    const first = tokens[at];
    let node = first === undefined ? undefined : this.#root.next?.get(by(first));
    let best: Match<T> | null = null;
    for (let i = at + 1; node !== undefined; i += 1) {
      if (node.values.length > 0) best = { values: node.values, length: i - at };
      const token = tokens[i];
      node = token === undefined ? undefined : node.next?.get(by(token));
    }
    return best;
  }
}
