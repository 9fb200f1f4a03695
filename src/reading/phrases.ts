/** A dictionary of phrases that are found in running text by the longest match, word for word. */
import type { Token } from './tokens.js';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  values: T[];
}

export interface Match<T> {
  readonly values: readonly T[];
  /** How many tokens the phrase takes. */
  readonly length: number;
}

export class Phrases<T> {
  readonly #root: Node<T> = { next: new Map(), values: [] };

  /** @param words what each word of the phrase is known by: its stem, or its lower-case form */
  add(words: readonly string[], value: T): void {
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (next === undefined) {
        next = { next: new Map(), values: [] };
        node.next.set(word, next);
      }
      node = next;
    }
    if (!node.values.includes(value)) node.values.push(value);
  }

  /** The longest phrase that begins at a token, or null. */
  longest(tokens: readonly Token[], at: number, by: (token: Token) => string): Match<T> | null {
    let node: Node<T> | undefined = this.#root;
    let best: Match<T> | null = null;
    for (let i = at; i < tokens.length; i += 1) {
      const token = tokens[i];
      node = token === undefined ? undefined : node?.next.get(by(token));
      if (node === undefined) break;
      if (node.values.length > 0) best = { values: node.values, length: i - at + 1 };
    }
    return best;
  }
}
