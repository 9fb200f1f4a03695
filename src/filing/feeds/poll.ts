/** Looks into the feeds that are due, and files what is new in them. */
import type { Database } from '../../record/store/store.js';
import type { Fetched, FetchOptions } from '../fetching/fetch-document.js';
import { HostTurns, type Wait } from '../fetching/host-turns.js';
import type { NotFetched } from '../fetching/not-fetched.js';
import type { Filing } from '../filing.js';
import type { Outcome } from '../outcome.js';
import { interval, waitAfter } from './backoff.js';
import {
  doneItem,
  dueItem,
  failedFeed,
  hurryFeeds,
  keepFeed,
  laterItem,
  readFeedNow,
  releaseFeed,
  takeFeed,
  unchangedFeed,
  type WatchedFeed,
} from './feed-store.js';
import { fileItem } from './file-item.js';
import { parseFeed } from './parse-feed.js';

export type FeedEvent =
  | { readonly kind: 'read'; readonly feed: string; readonly title: string | null; readonly items: number }
  | { readonly kind: 'unchanged'; readonly feed: string }
  /** @property stopped whether it is never asked for again */
  | { readonly kind: 'failed'; readonly feed: string; readonly why: string; readonly stopped: boolean }
  | {
      readonly kind: 'filed';
      readonly feed: string;
      readonly address: string | null;
      readonly outcomes: readonly Outcome[];
    }
  | { readonly kind: 'later'; readonly feed: string; readonly address: string | null; readonly why: string }
  | { readonly kind: 'fault'; readonly feed: string; readonly error: unknown };

export interface PollParts {
  readonly db: Database;
  readonly filing: Pick<Filing, 'file'>;
  readonly fetch: (address: string, options: FetchOptions) => Promise<Fetched | NotFetched>;
  readonly now: () => Date;
  /** Of this process, among those that share the store. */
  readonly taker: string;
  readonly tell?: (event: FeedEvent) => void;
  /** For tests: how it waits between two requests to a host, and what chance spreads them by, from 0 to 1. */
  readonly wait?: Wait;
  readonly chance?: () => number;
  /** All feeds, whether they are due or not. */
  readonly all?: boolean;
}

export interface Polled {
  readonly feeds: number;
  /** Sources and versions that are new. */
  readonly filed: number;
  readonly interrupted: boolean;
}

/** Feeds that are read at once. */
const abreast = 4;

/** How often an item is tried that may come later. */
const mostTries = 8;

/** In milliseconds. */
const itemWait = 5 * 60_000;

const asked = { by: 'stet', via: 'feed', askedIn: null } as const;

/**
 * What is left when it is called off, or ends with the process, is done by the next that polls: a feed's items are written
 * down before they are filed, and one that was filed and not noted is known when it comes again.
 *
 * @throws {Error} of the store
 */
export async function pollFeeds(parts: PollParts, signal?: AbortSignal): Promise<Polled> {
  if (parts.all === true) await hurryFeeds(parts.db, parts.now());
  const turns = new HostTurns(parts.wait);
  const sum = { feeds: 0, filed: 0 };
  const stopped = () => signal?.aborted === true;
  const one = async (): Promise<void> => {
    while (!stopped()) {
      const feed = await takeFeed(parts.db, parts.taker, parts.now());
      if (feed === null) return;
      sum.feeds += 1;
      try {
        sum.filed += await pollFeed(feed, parts, turns, signal);
      } catch (error) {
        if (!stopped()) throw error;
      } finally {
        // Where this fails, the feed comes free by itself.
        await releaseFeed(parts.db, feed.url, parts.taker).catch(() => undefined);
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: abreast }, one));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  return { ...sum, interrupted: stopped() };
}

async function pollFeed(
  feed: WatchedFeed,
  parts: PollParts,
  turns: HostTurns,
  signal: AbortSignal | undefined,
): Promise<number> {
  const { db, now } = parts;
  const fetch = (address: string, options: FetchOptions = {}) =>
    turns.take(address, signal, () => parts.fetch(address, { ...options, ...(signal && { signal }) }));
  let { title } = feed;
  if (feed.stoppedAt === null && feed.nextAt <= now()) title = await look(feed, fetch, parts);
  let filed = 0;
  for (;;) {
    if (signal?.aborted === true || !(await keepFeed(db, feed.url, parts.taker, now()))) return filed;
    const due = await dueItem(db, feed.url, now());
    if (due === null) return filed;
    filed += await fileDue(due.item, due.failures, { url: feed.url, title }, fetch, parts, signal);
  }
}

type Fetch = (address: string, options?: FetchOptions) => Promise<Fetched | NotFetched>;

/** @returns the feed's title */
async function look(feed: WatchedFeed, fetch: Fetch, parts: PollParts): Promise<string | null> {
  const { db, now, tell, chance = Math.random } = parts;
  const answered = (failures: number, retryAfter: number | null = null) => {
    const at = now();
    return {
      now: at,
      nextAt: new Date(at.getTime() + waitAfter(failures, { chance: chance(), retryAfter, base: interval })),
    };
  };
  const fail = async (why: string, gone: boolean, retryAfter: number | null): Promise<string | null> => {
    await failedFeed(db, feed.url, { ...answered(feed.failures + 1, retryAfter), problem: why, gone });
    tell?.({ kind: 'failed', feed: feed.url, why, stopped: gone });
    return feed.title;
  };
  const { etag, lastModified } = feed;
  const fetched = await fetch(feed.url, { etag, lastModified });
  if (fetched.kind === 'refused') {
    const gone = fetched.status === 410;
    const why = gone
      ? 'Its publisher has taken it away for good (410): it is not asked for any more. Remove it.'
      : fetched.why;
    return fail(why, gone, fetched.retryAfter);
  }
  if (fetched.status === 'not-modified') {
    await unchangedFeed(db, feed.url, answered(0));
    tell?.({ kind: 'unchanged', feed: feed.url });
    return feed.title;
  }
  const read = await parseFeed(fetched.bytes, fetched.url, { mimetype: fetched.mimetype });
  if (read.kind === 'refused') return fail(read.why, false, null);
  const { title, items } = read.feed;
  await readFeedNow(db, feed.url, {
    ...answered(0),
    title,
    items,
    etag: fetched.etag,
    lastModified: fetched.lastModified,
  });
  tell?.({ kind: 'read', feed: feed.url, title, items: items.length });
  return title;
}

/** @returns how many sources and versions are new */
async function fileDue(
  item: Parameters<typeof fileItem>[0],
  failures: number,
  { url, title }: Pick<WatchedFeed, 'url' | 'title'>,
  fetch: Fetch,
  { db, filing, now, tell, chance = Math.random }: PollParts,
  signal: AbortSignal | undefined,
): Promise<number> {
  const later = async (why: string, retryAfter: number | null): Promise<number> => {
    const wait = waitAfter(failures, { chance: chance(), retryAfter, base: itemWait });
    await laterItem(db, url, item, { dueAt: new Date(now().getTime() + wait), problem: why });
    tell?.({ kind: 'later', feed: url, address: item.url, why });
    return 0;
  };
  let done: Awaited<ReturnType<typeof fileItem>>;
  try {
    done = await fileItem(item, { title, address: url }, { filing, fetch, asked });
  } catch (error) {
    signal?.throwIfAborted();
    // A fault of ours, or of the store: the others are to have their turn. Where the store is away, what follows throws.
    tell?.({ kind: 'fault', feed: url, error });
    done = { kind: 'later', why: 'It could not be filed, by a fault of Stet.', retryAfter: null };
  }
  if (done.kind === 'later') {
    if (failures + 1 < mostTries) return later(done.why, done.retryAfter);
    done = { kind: 'done', outcomes: [{ kind: 'refused', why: done.why }] };
  }
  const [first] = done.outcomes;
  const filed = done.outcomes.filter(({ kind }) => kind === 'filed' || kind === 'new-version').length;
  await doneItem(db, url, item, {
    sourceId: done.outcomes.map(idOf).find((id) => id !== null) ?? null,
    problem: first?.kind === 'refused' ? first.why : null,
  });
  tell?.({ kind: 'filed', feed: url, address: item.url, outcomes: done.outcomes });
  return filed;
}

const idOf = (outcome: Outcome): string | null =>
  outcome.kind === 'refused' ? null : outcome.kind === 'known' ? outcome.id : outcome.source.id;
