/** Files what is at an address: a page or a document; of a feed, each item once. */
import { refused } from '../articles/article.js';
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
 * What cannot be fetched or read is refused with a sentence.
 *
 * @throws {Error} of the store, and the reason of `signal` where that is aborted; what was filed by then is filed
 */
export async function fetchAndFile(
  filing: Pick<Filing, 'file'>,
  address: string,
  asked: Asked,
  options: FileAddressOptions = {},
): Promise<readonly Outcome[]> {
  const fetched = await fetchDocument(address, options);
  if (fetched.kind === 'refused') return [refused(fetched.why)];
  if (!looksLikeFeed(fetched)) return filing.file(incomingOf(fetched), asked);
  const read = await parseFeed(fetched.bytes, fetched.url, { mimetype: fetched.mimetype });
  if (read.kind === 'refused') return [read];
  const { title, items } = read.feed;
  if (items.length === 0) return [refused('The feed has no items. Give the address of an article.')];
  const turns = new HostTurns(options.wait);
  const fetch = (to: string) => turns.take(to, options.signal, () => fetchDocument(to, options));
  const outcomes: Outcome[] = [];
  for (const [n, item] of items.entries()) {
    options.signal?.throwIfAborted();
    const filed = await fileItem(item, { title, address: fetched.url }, { filing, fetch, asked });
    outcomes.push(...(filed.kind === 'done' ? filed.outcomes : [refused(filed.why)]));
    options.onProgress?.(n + 1, items.length);
  }
  return outcomes;
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
  const start = Buffer.from(bytes.subarray(0, 2_000)).toString('latin1');
  const markup = /^(?:\u00ef\u00bb\u00bf)?\s*(?:<[?!][^>]{0,300}>\s*){0,5}<(?:rss|feed|rdf:RDF)[\s>]/.test(
    start,
  );
  return markup || /^\s*\{[\s\S]{0,1000}"version"\s*:\s*"https?:\/\/jsonfeed\.org\//.test(start);
}
