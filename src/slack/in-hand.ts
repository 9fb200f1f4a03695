/** The work in hand, so that a stop can wait for it. */
export class InHand {
  readonly #work = new Set<Promise<unknown>>();

  get count(): number {
    return this.#work.size;
  }

  /** Runs and counts it until it has ended, well or not. */
  async track<T>(work: () => Promise<T>): Promise<T> {
    const running = work();
    this.#work.add(running);
    try {
      return await running;
    } finally {
      this.#work.delete(running);
    }
  }

  /** Resolves when nothing is in hand, or after `atMostMs` milliseconds; says whether all was finished. */
  async finished(atMostMs: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), atMostMs);
    });
    const done = Promise.allSettled(this.#work).then(() => true);
    try {
      return await Promise.race([done, timeout]);
    } finally {
      clearTimeout(timer);
    }
  }
}
