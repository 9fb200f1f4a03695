/** What kind of document some bytes are, where neither a name nor a type says so. */
import type { Kind } from './kind.js';

/** So many bytes are looked at. */
const head = 4_096;

/** RSS 0.9x, 1.0 and 2.0, and Atom: by the root, after what may stand before one. */
export function looksLikeFeed(bytes: Uint8Array): boolean {
  return /^<(?:rss|feed|rdf:RDF)[\s>]/.test(beginning(bytes));
}

/** Null where it is of no kind that is read; a feed is none, and is asked for with `looksLikeFeed`. */
export function sniffed(bytes: Uint8Array): Kind | null {
  const first = Buffer.from(bytes.subarray(0, head)).toString('latin1');
  if (first.slice(0, 1_024).includes('%PDF-')) return 'pdf';
  // A .doc that lost its name is said to be one where a .docx is read.
  if (first.startsWith('PK\x03\x04') || first.startsWith('\xd0\xcf\x11\xe0')) return 'docx';
  const text = beginning(bytes);
  if (/^WEBVTT(?:\s|$)/.test(text)) return 'vtt';
  if (/^(?:\d+\s*\n)?\d{1,2}:\d\d:\d\d,\d{1,3} +--> /.test(text)) return 'srt';
  if (/^<(?:!doctype +html|html|head|body|article|main|div|p|h1|meta|title)[\s>]/i.test(text)) return 'html';
  if (/^[{[]\s*["{[]/.test(text) && /"(?:uri|headlines?|body_?\w+|bodies|pubstatus|items)"\s*:/i.test(text))
    return 'ninjs';
  // Markup of another kind: what it says is not told from how it says it.
  if (text.startsWith('<')) return null;
  return isText(bytes) ? 'text' : null;
}

/** Without a mark of byte order, blanks, comments, and what XML says of itself. */
function beginning(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(wide)
    .decode(bytes.subarray(0, head))
    .replace(/\r/g, '')
    .replace(/^(?:\s+|<\?[^>]{0,500}\?>|<!--[\s\S]{0,2000}?-->|<!DOCTYPE (?!html)[^>[]{0,300}>)+/, '');
}

function isText(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return true;
  const first = Buffer.from(bytes.subarray(0, head)).toString('latin1');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what text has not.
  return first !== '' && !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(first);
}
