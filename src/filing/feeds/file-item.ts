/** Files one item of a feed: the page it links to, else the whole text that the feed has. */
import { refused } from '../articles/article.js';
import type { Incoming } from '../articles/read-article.js';
import type { Fetched } from '../fetching/fetch-document.js';
import { incomingOf } from '../fetching/incoming.js';
import { mayComeLater, type NotFetched } from '../fetching/not-fetched.js';
import type { Filing } from '../filing.js';
import type { Asked } from '../kept/keep-article.js';
import type { Outcome } from '../outcome.js';
import type { Feed, FeedItem } from './feed.js';

export interface ItemParts {
  readonly filing: Pick<Filing, 'file'>;
  readonly fetch: (address: string) => Promise<Fetched | NotFetched>;
  readonly asked: Asked;
}

export type FiledItem =
  | { readonly kind: 'done'; readonly outcomes: readonly Outcome[] }
  /** It may come later. */
  | { readonly kind: 'later'; readonly why: string; readonly retryAfter: number | null };

/** @throws {Error} of the store */
export async function fileItem(
  item: FeedItem,
  feed: Pick<Feed, 'title'> & { readonly address: string },
  { filing, fetch, asked }: ItemParts,
): Promise<FiledItem> {
  const known = {
    title: item.title,
    byline: item.byline,
    date: item.date,
    publisher: item.url === null || isOf(item.url, feed.address) ? feed.title : null,
  };
  const ofFeed = async (): Promise<readonly Outcome[] | null> =>
    item.content === null ? null : filing.file(asPage(item, item.content, known), asked);
  if (item.url === null) return { kind: 'done', outcomes: (await ofFeed()) ?? [] };
  const fetched = await fetch(item.url);
  if (fetched.kind === 'refused') {
    const instead = await ofFeed();
    if (instead !== null && isFiled(instead)) return { kind: 'done', outcomes: instead };
    if (!mayComeLater(fetched)) return { kind: 'done', outcomes: [refused(fetched.why)] };
    return { kind: 'later', why: fetched.why, retryAfter: fetched.retryAfter };
  }
  const outcomes = await filing.file(incomingOf(fetched, known), asked);
  if (isFiled(outcomes)) return { kind: 'done', outcomes };
  const instead = await ofFeed();
  return { kind: 'done', outcomes: instead !== null && isFiled(instead) ? instead : outcomes };
}

const isFiled = (outcomes: readonly Outcome[]): boolean => outcomes.some(({ kind }) => kind !== 'refused');

const site = (address: string): string =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^(?:www|feeds?|rss)\./, '') : '';

/** Whether an address is of the feed's own site: an aggregator is no publisher of what it links to. */
const isOf = (address: string, feed: string): boolean => site(address) === site(feed);

function asPage(
  { title, url }: FeedItem,
  content: string,
  known: Pick<Incoming['from'], 'title' | 'publisher' | 'byline' | 'date'>,
): Incoming {
  const headline = (title ?? '').replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const page = `<!doctype html><html><head><meta charset="utf-8"><title>${headline}</title></head><body><article><h1>${headline}</h1>${content}</article></body></html>`;
  return {
    bytes: new TextEncoder().encode(page),
    mimetype: 'text/html; charset=utf-8',
    from: { ...known, name: null, url },
  };
}
