/** What parsing gives, before remarks are put into words. */
import type { Note, Unreadable } from '../documents/document.js';
import type { Article } from './article.js';

/** An article, with what is to be remarked on it. */
export interface Parsed extends Omit<Article, 'notes'> {
  readonly remarks: readonly Note[];
}

export type ParsedDocument =
  | { readonly kind: 'parsed'; readonly articles: readonly Parsed[] }
  | { readonly kind: 'failed'; readonly why: Unreadable };

export const failed = (why: Unreadable): ParsedDocument => ({ kind: 'failed', why });
