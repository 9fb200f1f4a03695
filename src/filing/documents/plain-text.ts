/** Bytes to text: UTF-8, UTF-16 by its mark, else Windows-1252 where that gives words. */
import { type DocumentText, readable, unreadable } from './document.js';

export function plainText(bytes: Uint8Array): DocumentText {
  const mark = markedUtf16(bytes);
  const unicode = decoded(bytes, mark ?? 'utf-8');
  if (unicode !== null) return unicode.includes('\0') ? unreadable('no-text') : readable(unicode);
  if (mark !== null) return unreadable('no-text');
  const western = windows1252(bytes);
  return isWestern(western) ? readable(western, ['windows-1252']) : unreadable('no-text');
}

function markedUtf16([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What Windows-1252 has from 0x80 to 0x9F, where Latin-1 has control characters; a space where it has nothing. */
const BETWEEN = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** By hand: the decoder of some versions of Node takes the one for the other (nodejs/node#56542). */
export const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (control) => {
      const meant = BETWEEN[control.charCodeAt(0) - 0x80];
      return meant === undefined || meant === ' ' ? control : meant;
    });

/**
 * Every byte is some letter of Windows-1252, so what is not text, or is in another alphabet, is told by what it gives: control
 * characters, or words with hardly a plain letter in them.
 */
function isWestern(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  if (/[\x00-\x08\x0e-\x1f\x7f-\x9f]/.test(text)) return false;
  const beyond = text.match(/[\u0080-\uffff]/g)?.length ?? 0;
  const plain = text.match(/[a-z]/gi)?.length ?? 0;
  return beyond * 3 <= plain;
}
