/** How a document's bytes become text, whatever kind it is of. */
import { type Document, type DocumentText, unreadable } from './document.js';
import { isUntold, type Kind, kindOf, mostBytesOf } from './kind.js';
import { type Limits, parserThread } from './parser-thread.js';
import { plainText } from './plain-text.js';
import { looksLikeFeed, sniffed } from './sniff.js';

/**
 * Never throws, and holds the event loop for no longer than it takes to decode plain text: parsers run in a thread of their
 * own, bounded in time and memory. Of a page, a ninjs item or subtitles the text is the article's.
 */
export async function readDocument(document: Document, limits: Limits = {}): Promise<DocumentText> {
  const { bytes } = document;
  const kind = admitted(document);
  if (typeof kind !== 'string') return kind;
  if (kind === 'text') return plainText(bytes);
  const mimetype = 'mimetype' in document ? document.mimetype : null;
  const found = await parserThread.read({ want: 'text', kind, bytes, mimetype }, limits);
  return found.kind === 'articles' ? unreadable('damaged') : found;
}

/** What kind it is to be read as; or why it is not. */
export function admitted(document: Document): Kind | Extract<DocumentText, { kind: 'failed' }> {
  const { bytes } = document;
  const told = 'kind' in document ? document.kind : kindOf(document);
  const kind = told ?? ('kind' in document || !isUntold(document) ? null : sniffed(bytes));
  if (kind === null && bytes.length === 0) return { kind: 'failed', why: 'empty' };
  if (kind === null) return { kind: 'failed', why: looksLikeFeed(bytes) ? 'feed' : 'other-kind' };
  if (bytes.length > mostBytesOf(kind)) return { kind: 'failed', why: 'too-large' };
  return bytes.length === 0 ? { kind: 'failed', why: 'empty' } : kind;
}

/** Ends the thread that parses, should there be one; the next document starts another. A process ends without it as well. */
export const closeDocuments = (): Promise<void> => parserThread.close();
