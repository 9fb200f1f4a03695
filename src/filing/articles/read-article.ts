/** A document as an article: its text, and what it says of itself. */
import { advice, remarks } from '../documents/advice.js';
import { readDocument } from '../documents/read-document.js';
import { type Article, noLimits, type Provenance, type Refusal, refused } from './article.js';

export interface Incoming {
  readonly bytes: Uint8Array;
  /** As whoever sent it says; the name's ending goes before it. */
  readonly mimetype: string | null;
  readonly from: Provenance;
}

export type ReadArticle =
  | { readonly kind: 'article'; readonly article: Article }
  /** A document that holds several: a feed, an array of ninjs items. */
  | { readonly kind: 'several'; readonly articles: readonly Article[] }
  | Refusal;

/** Never throws, whatever the bytes are. */
export async function readArticle({ bytes, mimetype, from }: Incoming): Promise<ReadArticle> {
  const found = await readDocument({ bytes, name: from.name, mimetype });
  if (found.kind === 'failed') return refused(advice[found.why]);
  return {
    kind: 'article',
    article: {
      text: found.text,
      form: 'document',
      title: from.title ?? null,
      publisher: from.publisher ?? null,
      byline: from.byline ?? null,
      date: from.date ?? null,
      url: from.url,
      rights: noLimits,
      usageTerms: null,
      notes: found.notes.map((note) => remarks[note]),
    },
  };
}
