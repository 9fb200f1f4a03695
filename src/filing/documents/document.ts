/** A document as it comes, and what becomes of it: text, or one reason why there is none. */

import type { Kind, Named } from './kind.js';

/** Its name and type tell what kind it is, where that is not known otherwise. */
export type Document = { readonly bytes: Uint8Array } & (Named | { readonly kind: Kind });

/** Why a document has no text for us. */
export type Unreadable =
  /** Of no kind that is read. */
  | 'other-kind'
  | 'too-large'
  /** There is no word in it. */
  | 'empty'
  /** It is called text, and its bytes are none. */
  | 'no-text'
  /** A PDF of pictures. */
  | 'scanned'
  | 'password'
  /** A document of Word's from before 2007, whatever its ending. */
  | 'old-word'
  /** It is not what its name says, or a part of it is missing. */
  | 'damaged'
  /** Small as a file, and too much once it is unpacked. */
  | 'swollen'
  | 'too-slow'
  /** A page with no article in it. */
  | 'no-prose'
  /** A page that shows its article to subscribers only. */
  | 'paywall'
  /** Tags within tags without end. */
  | 'tangled'
  /** It is called a news item, and is no JSON. */
  | 'no-json'
  /** JSON, and no item of ninjs. */
  | 'no-ninjs'
  /** An item of ninjs without a body. */
  | 'no-body'
  /** It is called subtitles, and no cue is in it. */
  | 'no-cues'
  /** It is a feed, which holds several articles. */
  | 'feed';

/** What a reader of ours is to know about how the text was had. */
export type Note =
  /** The bytes were no UTF-8: they were taken for Windows-1252. */
  | 'windows-1252'
  /** Some pages of a PDF have no text. */
  | 'pages-without-text'
  /** A page shows no more than the beginning of its article to who does not subscribe. */
  | 'beginning-only'
  /** A ninjs item is withheld or canceled. */
  | 'withheld'
  /** A ninjs item has a status that is none of the standard's. */
  | 'unknown-status'
  /** A ninjs item is embargoed until a time that cannot be read. */
  | 'unknown-embargo'
  /** Some items of a list of ninjs items had no body. */
  | 'items-left-out'
  /** The page calls a page of another site its original. */
  | 'original-elsewhere';

export type DocumentText =
  | {
      readonly kind: 'text';
      /** Paragraphs, each a line, with a blank line between them; rows of a table and items of a list follow each other. */
      readonly text: string;
      readonly notes: readonly Note[];
    }
  | { readonly kind: 'failed'; readonly why: Unreadable };

export const unreadable = (why: Unreadable): DocumentText => ({ kind: 'failed', why });

export function readable(text: string, notes: readonly Note[] = []): DocumentText {
  return /[\p{L}\p{N}]/u.test(text) ? { kind: 'text', text, notes } : unreadable('empty');
}
