/** A document as an article: its text, and what it says of itself. */
import { advice } from '../documents/advice.js';
import type { Unreadable } from '../documents/document.js';
import type { Limits } from '../documents/parser-thread.js';
import { parserThread } from '../documents/parser-thread.js';
import { admitted } from '../documents/read-document.js';
import { type Article, type Provenance, type Refusal, refused } from './article.js';

export interface Incoming {
  readonly bytes: Uint8Array;
  /** As whoever sent it says, with its set of characters; the name's ending goes before it. */
  readonly mimetype: string | null;
  readonly from: Provenance;
}

export type ReadArticle =
  | { readonly kind: 'article'; readonly article: Article }
  /** A document that holds several: a feed, an array of ninjs items. */
  | { readonly kind: 'several'; readonly articles: readonly Article[] }
  | Refusal;

/**
 * Never throws, whatever the bytes are. All of it runs in the thread that parses, one document after another. A feed is refused:
 * `looksLikeFeed` tells it, and its entries are read by whoever watches it.
 */
export async function readArticle(
  { bytes, mimetype, from }: Incoming,
  limits: Limits = {},
): Promise<ReadArticle> {
  const kind = admitted({ bytes, name: from.name, mimetype });
  if (typeof kind !== 'string') return kind.kind === 'failed' ? refusedFor(kind.why) : refusedFor('damaged');
  const found = await parserThread.read({ want: 'article', kind, bytes, mimetype, from }, limits);
  if (found.kind === 'failed') return refusedFor(found.why);
  const [article, ...more] = found.kind === 'articles' ? found.articles : [];
  if (article === undefined) return refusedFor('damaged');
  return found.kind === 'articles' && more.length > 0
    ? { kind: 'several', articles: found.articles }
    : { kind: 'article', article };
}

/** The reason as a sentence of its own. */
function refusedFor(why: Unreadable): Refusal {
  const [first = '', ...rest] = advice[why];
  return refused(`${first.toUpperCase()}${rest.join('')}`);
}
