/** What processes on one database tell each other, by PostgreSQL's NOTIFY. */

/** The names of the channels: what is filed has changed; there are jobs that the process which took them in has no hands for. */
export type Channel = 'stet_filed' | 'stet_jobs';

/** Ends the listening. */
export type Unlisten = () => Promise<void>;

export interface Notices {
  /**
   * From now on `heard` is called when something was told, also by this process itself, and when something may have been told that
   * was missed, as after a lost connection. It may be called once for many times, and is to catch what it throws. Where no
   * connection can be had, it is tried again and again: whoever listens looks by itself now and then as well.
   */
  listen(channel: Channel, heard: () => void): Promise<Unlisten>;
  /** Tells the other processes; soon after it was told before, a little later and once. It does not fail. */
  tell(channel: Channel): void;
  close(): Promise<void>;
}

/** Calls at once, and again only after so many milliseconds, once for all that came meanwhile. */
export class Throttle {
  readonly #every: number;
  readonly #waiting = new Map<Channel, { again: boolean; readonly timer: NodeJS.Timeout }>();

  constructor(every: number) {
    this.#every = every;
  }

  call(channel: Channel, act: (channel: Channel) => void): void {
    const waiting = this.#waiting.get(channel);
    if (waiting !== undefined) {
      waiting.again = true;
      return;
    }
    const timer = setTimeout(() => {
      const again = this.#waiting.get(channel)?.again === true;
      this.#waiting.delete(channel);
      if (again) this.call(channel, act);
    }, this.#every).unref();
    this.#waiting.set(channel, { again: false, timer });
    act(channel);
  }

  clear(): void {
    for (const { timer } of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }
}
