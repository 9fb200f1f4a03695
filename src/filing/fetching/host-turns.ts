/** One request at a time to each host, with a pause between two: a newsroom is a guest there. */

export type Wait = (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;

/** In milliseconds. */
export const politePause = 1_000;

export class HostTurns {
  readonly #last = new Map<string, Promise<void>>();
  readonly #pause: number;
  readonly #wait: Wait;

  constructor(wait: Wait = sleep, pause: number = politePause) {
    this.#wait = wait;
    this.#pause = pause;
  }

  /** @throws what `work` does, and the reason of `signal` where that is aborted while waiting */
  async take<T>(address: string, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    const host = URL.canParse(address) ? new URL(address).host : '';
    const before = this.#last.get(host);
    let done = (): void => undefined;
    const mine = new Promise<void>((resolve) => {
      done = resolve;
    });
    this.#last.set(host, mine);
    try {
      if (before !== undefined) {
        await before;
        await this.#wait(this.#pause, signal);
      }
      signal?.throwIfAborted();
      return await work();
    } finally {
      done();
    }
  }
}

/** Resolves early where it is called off; whoever waits looks at the signal. */
export function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end, { once: true });
  });
}
