/** What the thread that parses is asked, and what it answers. */
import type { Article, Provenance } from '../articles/article.js';
import type { DocumentText } from './document.js';
import type { Kind } from './kind.js';

export interface Task {
  readonly want: 'text' | 'article';
  readonly kind: Kind;
  readonly bytes: Uint8Array;
  /** As a server says it, with its set of characters. */
  readonly mimetype: string | null;
  /** What is known of an article from where it came. */
  readonly from?: Provenance;
}

export interface Articles {
  readonly kind: 'articles';
  readonly articles: readonly Article[];
}

export type Found = DocumentText | Articles;

export interface Answered {
  readonly found: Found;
}
