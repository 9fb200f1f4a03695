/** What has been taken up already. Slack delivers again: at once, after a minute and after five. */

export interface SeenOptions {
  readonly now: () => Date;
  /** How long a key is remembered, in milliseconds: longer than Slack keeps trying. */
  readonly forMs?: number;
  /** The most keys that are remembered; past it the oldest is forgotten first. */
  readonly most?: number;
}

export class Seen {
  readonly #firstSeen = new Map<string, number>();
  readonly #now: () => Date;
  readonly #forMs: number;
  readonly #most: number;

  constructor({ now, forMs = 15 * 60_000, most = 10_000 }: SeenOptions) {
    this.#now = now;
    this.#forMs = forMs;
    this.#most = most;
  }

  /** True once for the same keys: false where any of them was seen before. All of them count as seen from then on. */
  first(...keys: readonly string[]): boolean {
    const now = this.#now().getTime();
    this.#forget(now);
    const first = !keys.some((key) => this.#firstSeen.has(key));
    for (const key of keys) if (!this.#firstSeen.has(key)) this.#firstSeen.set(key, now);
    return first;
  }

  /** As if it had not been seen: what was begun has failed, and may be tried again. */
  forget(key: string): void {
    this.#firstSeen.delete(key);
  }

  /** A map keeps the order of insertion, so the oldest are at its front. */
  #forget(now: number): void {
    for (const [key, at] of this.#firstSeen) {
      if (at + this.#forMs > now && this.#firstSeen.size <= this.#most) return;
      this.#firstSeen.delete(key);
    }
  }
}
