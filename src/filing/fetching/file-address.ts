/** Files what is at an address: a page or a document; of a feed, each item once. */
import { refused } from '../articles/article.js';
import { looksLikeFeed as isFeedMarkup } from '../documents/sniff.js';
import { fileItem } from '../feeds/file-item.js';
import { parseFeed } from '../feeds/parse-feed.js';
import type { Filing } from '../filing.js';
import type { Asked } from '../kept/keep-article.js';
import type { Outcome } from '../outcome.js';
import { essenceOf } from './content-types.js';
import { type Fetched, type FetchOptions, fetchDocument } from './fetch-document.js';
import { HostTurns, type Wait } from './host-turns.js';
import { incomingOf } from './incoming.js';

export interface FileAddressOptions extends FetchOptions {
  /** Where the address is a feed's: after each item, how many are through. */
  readonly onProgress?: (done: number, of: number) => void;
  /** For tests: how it waits between two requests to a host. */
  readonly wait?: Wait;
}

/**
 * What cannot be fetched or read is refused with a sentence; so is the rest, where `signal` is aborted. What was filed by then
 * is filed, and known when it is asked for again.
 *
 * @throws {Error} of the store
 */
export async function fetchAndFile(
  filing: Pick<Filing, 'file'>,
  address: string,
  asked: Asked,
  options: FileAddressOptions = {},
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  try {
    const fetched = await fetchDocument(address, options);
    if (fetched.kind === 'refused') return [refused(fetched.why)];
    if (!looksLikeFeed(fetched)) return await filing.file(incomingOf(fetched), asked);
    for await (const some of filedItems(filing, fetched, asked, options)) outcomes.push(...some);
  } catch (error) {
    if (options.signal?.aborted !== true) throw error;
    outcomes.push(refused('It was interrupted. Ask for it again, and it goes on where it was.'));
  }
  return outcomes;
}

async function* filedItems(
  filing: Pick<Filing, 'file'>,
  { bytes, url, mimetype }: Fetched,
  asked: Asked,
  options: FileAddressOptions,
): AsyncGenerator<readonly Outcome[]> {
  const read = await parseFeed(bytes, url, { mimetype });
  if (read.kind === 'refused') return yield [read];
  const { title, items } = read.feed;
  if (items.length === 0) return yield [refused('The feed has no items. Give the address of an article.')];
  const turns = new HostTurns(options.wait);
  const fetch = (to: string) => turns.take(to, options.signal, () => fetchDocument(to, options));
  for (const [n, item] of items.entries()) {
    options.signal?.throwIfAborted();
    const filed = await fileItem(item, { title, address: url }, { filing, fetch, asked });
    yield filed.kind === 'done' ? filed.outcomes : [refused(filed.why)];
    options.onProgress?.(n + 1, items.length);
  }
}

const feedTypes: ReadonlySet<string> = new Set([
  ...['application/rss+xml', 'application/atom+xml', 'application/rdf+xml', 'application/feed+json'],
]);
/** Types that a feed is sent with, and other things too. */
const mixedTypes: ReadonlySet<string> = new Set([
  ...['application/xml', 'text/xml', 'application/json', 'text/plain', 'application/octet-stream', ''],
]);

/** Pure. */
export function looksLikeFeed({ bytes, mimetype }: Pick<Fetched, 'bytes' | 'mimetype'>): boolean {
  const essence = essenceOf(mimetype);
  if (feedTypes.has(essence)) return true;
  if (!mixedTypes.has(essence)) return false;
  if (isFeedMarkup(bytes)) return true;
  const start = Buffer.from(bytes.subarray(0, 2_000)).toString('latin1');
  return /^\s*\{[\s\S]{0,1000}"version"\s*:\s*"https?:\/\/jsonfeed\.org\//.test(start);
}
