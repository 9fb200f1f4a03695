/** Watches the feeds for as long as the process runs. */
import { sleep } from '../fetching/host-turns.js';
import type { Filing } from '../filing.js';
import { addFeed } from './feed-store.js';
import { type Polled, type PollParts, pollFeeds } from './poll.js';

export interface FeedWatchParts extends Omit<PollParts, 'filing' | 'all'> {
  readonly filing: Pick<Filing, 'file'>;
  /** Addresses that the settings name: added at the start. */
  readonly feeds?: readonly string[];
  /** What was filed is not compared yet. */
  readonly onPolled?: (polled: Polled) => void;
  /** It is tried again at the next look. */
  readonly onError: (error: unknown) => void;
  /** Between two looks for feeds that are due, in milliseconds. */
  readonly every?: number;
}

export interface FeedWatch {
  start(): void;
  /** Ends when what is being filed is filed. */
  stop(): Promise<void>;
}

const halfAMinute = 30_000;

export function watchFeeds(parts: FeedWatchParts): FeedWatch {
  const controller = new AbortController();
  const { signal } = controller;
  let watching = Promise.resolve();
  let named = false;
  const look = async (): Promise<void> => {
    try {
      // A store that is away at the start is asked again.
      if (!named) for (const url of parts.feeds ?? []) await addFeed(parts.db, url, 'stet', parts.now());
      named = true;
      const polled = await pollFeeds(parts, signal);
      if (polled.feeds > 0) parts.onPolled?.(polled);
    } catch (error) {
      if (!signal.aborted) parts.onError(error);
    }
  };
  return {
    start() {
      watching = (async () => {
        while (!signal.aborted) {
          await look();
          await sleep(parts.every ?? halfAMinute, signal);
        }
      })();
    },
    async stop() {
      controller.abort();
      await watching;
    },
  };
}
