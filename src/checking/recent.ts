/** What was worked out lately, so that it need not be again. */

/**
 * A map that forgets. It keeps two generations: what is asked for again moves on to the young one, and where that is full, the
 * old one is dropped whole. To drop the oldest entry one by one costs more: a Map that shrinks at its front goes slow.
 */
export class Recent<Key, Value> {
  readonly #most: number;
  #young = new Map<Key, Value>();
  #old = new Map<Key, Value>();

  /** @param most so many entries are kept at least once there are so many, and no more than twice as many */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key): Value | undefined {
    const known = this.#young.get(key);
    if (known !== undefined) return known;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: Key, value: Value): void {
    if (this.#young.size >= this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }
}
