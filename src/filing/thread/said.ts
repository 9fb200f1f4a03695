/** What goes between the thread that files and the one that reads and compares: plain data, which is copied. */
import type { NewsRecord } from '../../record/record.js';
import type { Source } from '../../record/schema.js';
import type { Article } from '../articles/article.js';

export type Order =
  /** From now on people are known by this one. It is large, and sent only where it is another. */
  | { readonly kind: 'record'; readonly record: NewsRecord }
  | { readonly kind: 'begin'; readonly comparison: number }
  | { readonly kind: 'end'; readonly comparison: number }
  | { readonly kind: 'add'; readonly comparison: number; readonly source: Source }
  | { readonly kind: 'remove'; readonly comparison: number; readonly id: string };

export type Question =
  | { readonly kind: 'signature'; readonly text: string }
  | { readonly kind: 'read'; readonly id: string; readonly article: Article }
  | { readonly kind: 'changes'; readonly before: Source; readonly after: Source }
  | { readonly kind: 'compare'; readonly comparison: number; readonly source: Source };

export type Message =
  | { readonly order: Order }
  /** Answered with the same number. */
  | { readonly number: number; readonly question: Question };

export type Reply =
  | { readonly number: number; readonly answer: unknown }
  | {
      readonly number: number;
      readonly fault: { readonly message: string; readonly stack: string | undefined };
    };
