/** Tells waiters that something happened, so that a test waits for a condition and not for a time. */
export class Changes {
  readonly #listeners = new Set<() => void>();

  notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  /** Calls `listener` on every change until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Resolves with what `read` returns as soon as that is neither `undefined`, `null` nor `false`.
   * @throws Error after `timeoutMs`, with `state()` in its message
   */
  until<T>(read: () => T, timeoutMs: number, state: () => string): Promise<NonNullable<Exclude<T, false>>> {
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        unsubscribe();
      };
      const look = () => {
        try {
          const value = read();
          if (value === undefined || value === null || value === false) return;
          stop();
          // The check above leaves nothing else.
          resolve(value as NonNullable<Exclude<T, false>>);
        } catch (error) {
          stop();
          reject(error);
        }
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`waited ${timeoutMs} ms in vain; ${state()}`));
      }, timeoutMs);
      const unsubscribe = this.subscribe(look);
      look();
    });
  }

  /** Resolves once nothing has changed for `quietMs`. */
  quiet(quietMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        unsubscribe();
        resolve();
      };
      let timer = setTimeout(done, quietMs);
      const unsubscribe = this.subscribe(() => {
        clearTimeout(timer);
        timer = setTimeout(done, quietMs);
      });
    });
  }
}
