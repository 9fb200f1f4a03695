/**
 * One line for each channel: messages go one after the other, in order, and where Slack asks to wait, that channel waits and no
 * other does.
 */
import { setTimeout } from 'node:timers/promises';
import { webApi } from '@slack/bolt';

export interface QueueOptions {
  /** The longest that one message waits in all for Slack to take it, in milliseconds. */
  readonly patience?: number;
  /** Waits; tests may do without. */
  readonly wait?: (ms: number) => Promise<void>;
  /** Told of every time that Slack asks to wait. */
  readonly onLimit?: (channel: string, seconds: number) => void;
}

/** How calls of Slack are made. */
export type Queues = Pick<ChannelQueues, 'send' | 'patiently'>;

export class ChannelQueues {
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #patience: number;
  readonly #wait: (ms: number) => Promise<void>;
  readonly #onLimit: (channel: string, seconds: number) => void;

  constructor({ patience = 120_000, wait = (ms) => setTimeout(ms), onLimit }: QueueOptions = {}) {
    this.#patience = patience;
    this.#wait = wait;
    this.#onLimit = onLimit ?? (() => undefined);
  }

  /** Calls Slack when those before in this channel are through. @throws what `call` throws, but for a limit that passes */
  async send<T>(channel: string, call: () => Promise<T>): Promise<T> {
    const before = this.#last.get(channel) ?? Promise.resolve();
    const mine = before.then(() => this.patiently(channel, call));
    const settled = mine.catch(() => undefined);
    this.#last.set(channel, settled);
    try {
      return await mine;
    } finally {
      if (this.#last.get(channel) === settled) this.#last.delete(channel);
    }
  }

  /** Calls Slack again where it asks to wait: for what needs no order, such as reading a thread. */
  async patiently<T>(channel: string, call: () => Promise<T>): Promise<T> {
    for (let waited = 0; ; ) {
      try {
        return await call();
      } catch (error) {
        const seconds = secondsToWait(error);
        if (seconds === null || waited + seconds * 1000 > this.#patience) throw error;
        this.#onLimit(channel, seconds);
        waited += seconds * 1000;
        await this.#wait(seconds * 1000);
      }
    }
  }
}

/** Null where it is no limit that passes. */
function secondsToWait(error: unknown): number | null {
  if (error instanceof webApi.WebAPIRateLimitedError) return Math.max(1, error.retryAfter);
  return null;
}
