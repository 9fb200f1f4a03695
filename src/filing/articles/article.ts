/** What a document gave of an article, transcript or statement, before its sentences are read. */
import type { Rights } from '../../record/filed/filed-source.js';

export interface Article {
  /**
   * The prose alone, without navigation, promotions and captions, as lines. A locator `¶n` counts the non-blank ones, from 1; the
   * headline is the first where the document has one.
   */
  readonly text: string;
  readonly form: 'article' | 'transcript' | 'document';
  /** The headline. */
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  /** The day it was published, `YYYY-MM-DD`, or as much of it as is known. */
  readonly date: string | null;
  /** Where readers find it: the canonical link of the page itself, else the address it was fetched from. http(s) only. */
  readonly url: string | null;
  readonly rights: Rights;
  /** On what terms it may be used, in its publisher's words. */
  readonly usageTerms: string | null;
  /** What a reader is to know about how the text was had, a sentence each. */
  readonly notes: readonly string[];
  /**
   * Lines of `text` that say nothing of their own: captions, credits, navigation, promotions, sub-headings, a repeated headline,
   * the byline. UTF-16, in order, none overlapping. They are counted by locators, and no sentence of them is read.
   */
  readonly notProse?: readonly Stretch[];
  /** Of a transcript with time codes: when the line at a locator begins. */
  readonly times?: readonly { readonly locator: string; readonly at: string }[];
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export const noLimits: Rights = { embargoedUntil: null, withheld: false };

/** What is known of a document from where it came: a page's own metadata go before it. */
export interface Provenance {
  /** Its file's name, without folders; null where it has none. */
  readonly name: string | null;
  /** The address it was fetched from, after redirects. */
  readonly url: string | null;
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly byline?: string | null;
  readonly date?: string | null;
}

/** Nothing came of a document; the reason is one sentence that says what to do. */
export interface Refusal {
  readonly kind: 'refused';
  readonly why: string;
}

export const refused = (why: string): Refusal => ({ kind: 'refused', why });
