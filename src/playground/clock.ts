/**
 * How long Slack waits for what, in milliseconds. The defaults are Slack's own, as documented;
 * a test shortens what it would otherwise have to sit out.
 */
export interface Delays {
  /** An acknowledgement must arrive within this. */
  ack: number;
  /** Waits before the second, third and fourth delivery of an event that was not acknowledged. */
  retries: readonly number[];
  /** Life of a trigger_id, by the clock `now`. */
  trigger: number;
  /** Life of a response_url, by the clock `now`. */
  responseUrl: number;
  /** Life of an upload URL, by the clock `now`. */
  upload: number;
  /** A stream to which nothing was appended for so long is over, by the clock `now`. Slack does not document it. */
  stream: number;
  /** Between web socket pings. */
  ping: number;
}

export const SLACK_DELAYS: Delays = {
  ack: 3_000,
  retries: [0, 60_000, 300_000],
  trigger: 3_000,
  responseUrl: 30 * 60_000,
  upload: 30 * 60_000,
  stream: 5 * 60_000,
  ping: 10_000,
};

/** Timers that all end when the server closes. */
export class Timers {
  readonly #pending = new Map<NodeJS.Timeout, () => void>();
  #closed = false;

  /** Resolves after `ms`, or at once when the server closes. */
  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(ms, resolve, resolve);
    });
  }

  /** Calls `then` after `ms`; the returned function cancels it. `onClose` runs instead if the server closes first. */
  after(ms: number, then: () => void, onClose: () => void = () => {}): () => void {
    if (this.#closed) {
      queueMicrotask(onClose);
      return () => {};
    }
    const timer = setTimeout(() => {
      this.#pending.delete(timer);
      then();
    }, ms);
    this.#pending.set(timer, onClose);
    return () => {
      clearTimeout(timer);
      this.#pending.delete(timer);
    };
  }

  close(): void {
    this.#closed = true;
    const ended = [...this.#pending];
    this.#pending.clear();
    for (const [timer, onClose] of ended) {
      clearTimeout(timer);
      onClose();
    }
  }
}
