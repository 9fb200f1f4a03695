/**
 * The characters of a page: by the mark of byte order, by what the server says, by what the page says of itself, else UTF-8,
 * else Windows-1252. Source of the order: the HTML standard, "determining the character encoding".
 */
import { windows1252 } from './plain-text.js';

/** In bytes: the standard asks pages to say it within these. */
const head = 1_024;

export function htmlText(bytes: Uint8Array, mimetype: string | null): string {
  const label = marked(bytes) ?? fromServer(mimetype) ?? fromPage(bytes);
  const decoder = label === null ? null : decoderOf(label);
  if (decoder !== null && decoder.encoding !== 'windows-1252') return decoder.decode(bytes);
  // Servers say Latin-1 of pages that are in UTF-8; by chance no other bytes are valid UTF-8.
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windows1252(bytes);
  }
}

/** Null where there is no set of characters of that name. */
function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

function marked([one, two, three]: Uint8Array): string | null {
  if (one === 0xef && two === 0xbb && three === 0xbf) return 'utf-8';
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  return one === 0xfe && two === 0xff ? 'utf-16be' : null;
}

const fromServer = (mimetype: string | null): string | null =>
  /;\s*charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(mimetype ?? '')?.[1] ?? null;

function fromPage(bytes: Uint8Array): string | null {
  const first = Buffer.from(bytes.subarray(0, head)).toString('latin1');
  const label =
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(first)?.[1] ??
    /^<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{1,40})/i.exec(first)?.[1] ??
    null;
  // A page that can say so in single bytes is not in UTF-16.
  return label !== null && /^utf-?16/i.test(label) ? 'utf-8' : label;
}
