/** The bytes of a feed as a feed, whatever they are. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { refused } from '../articles/article.js';
import { mostBytes } from './feed.js';
import type { ReadFeed } from './read-feed.js';

export interface FeedTask {
  readonly bytes: Uint8Array;
  readonly mimetype: string | null;
  readonly address: string;
}

/** In milliseconds. */
const longest = 10_000;

/** Never throws, and holds nobody up: it is read in a thread of its own, bounded in time and memory. */
export function parseFeed(
  bytes: Uint8Array,
  address: string,
  {
    mimetype = null,
    patience = longest,
  }: { readonly mimetype?: string | null; readonly patience?: number } = {},
): Promise<ReadFeed> {
  if (bytes.length > mostBytes)
    return Promise.resolve(
      refused(
        `The feed is larger than ${mostBytes / 1_000_000} MB. Ask its publisher for one with the newest items only.`,
      ),
    );
  const task: FeedTask = { bytes, mimetype, address };
  return new Promise((resolve) => {
    const worker = new Worker(fileURLToPath(new URL('./feed-worker.js', import.meta.url)), {
      workerData: task,
      // A parser has no business with tokens, and what it prints is no business of the log's.
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    });
    const end = (found: ReadFeed): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(found);
    };
    const tooMuch = () =>
      end(refused('Reading the feed takes too long. Ask its publisher for one with the newest items only.'));
    const timer = setTimeout(tooMuch, patience);
    worker.once('message', end);
    worker.once('error', tooMuch);
    worker.once('exit', tooMuch);
  });
}
