/** Words out of metadata, which anybody may have written: cleaned and bounded. */

/** Most lines have no other characters. */
const PLAIN = /^[\t\n -~]*$/;

/** Characters that are seen by nobody and change what is seen, and halves of characters. */
export const wellFormed = (text: string): string => (PLAIN.test(text) ? text : withoutUnseen(text));

const withoutUnseen = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u00ad]/g, '');

/** One line of at most so many characters; null where there is no letter or figure in it. */
export function line(value: unknown, most = 300): string | null {
  if (typeof value !== 'string') return null;
  const text = wellFormed(value.slice(0, most * 4))
    .replace(/\s+/g, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  return text.length <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .replace(/\p{Surrogate}/gu, '\ufffd')
        .trimEnd()}…`;
}

/** For comparing: letters and figures alone, in small letters. */
export const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(PLAIN.test(text) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** `Ada Lind, Tom Roe and Jo Poe`; null of none. */
export function listed(names: readonly string[]): string | null {
  const different = [...new Set(names)].slice(0, 12);
  const last = different.at(-1);
  if (last === undefined) return null;
  const before = different.slice(0, -1);
  return before.length === 0 ? last : `${before.join(', ')} and ${last}`;
}

/** A byline without the word, and without when or for whom. */
export function withoutBy(text: string): string {
  return text
    .replace(/^\s*(?:(?:written|reported|story|words)\s+)?by\b:?\s+/i, '')
    .replace(/\s*[|•·]\s.*$/, '')
    .trim();
}
