/**
 * A draft and the text that it is to be held against, written into one message. Three forms are one; all else is an
 * ordinary text, whatever words are in it:
 *
 * - a line that says only `against:`, between the two; or only `against`, `vs` or `versus`, where each of the two is
 *   quoted or ends as a sentence does
 * - two block quotes, or two blocks between ```, and around them nothing but words that ask for a check
 * - without any quote, ` against: ` in small letters after the end of a sentence
 */
import { isAsking } from './asking-words.js';
import { type Part, partsOf } from './quoted-blocks.js';

export interface TwoTexts {
  readonly draft: string;
  /** What the draft is held against. */
  readonly other: string;
}

/** Makes what Slack sends what a person typed. */
export type Read = (wire: string) => string;

const SEPARATOR = /^(?:against|vs\.?|versus)(:?)$/i;
const ENDS = /[.!?…]["'”’»)\]]*$/;

/** @param wire the text as Slack sends it, without the mention of the bot */
export function readTwoTexts(wire: string, read: Read): TwoTexts | null {
  const parts = partsOf(wire);
  const unquoted = parts.every(({ kind }) => kind === 'words');
  return parted(parts, read) ?? quotedTwice(parts, read) ?? (unquoted ? onOneLine(read(wire)) : null);
}

/** By a line of its own. */
function parted(parts: readonly Part[], read: Read): TwoTexts | null {
  const lines = parts.flatMap(({ kind, text }, at) => {
    const found = kind === 'words' ? SEPARATOR.exec(read(text)) : null;
    return found === null ? [] : [{ at, sure: found[1] === ':' }];
  });
  const [line, ...more] = lines;
  if (line === undefined || more.length > 0) return null;
  const sides = [withoutAsking(parts.slice(0, line.at), read), withoutAsking(parts.slice(line.at + 1), read)];
  const clear = (side: readonly Part[]): boolean =>
    line.sure || side.some(({ kind }) => kind === 'quoted') || ENDS.test(textOf(side, read));
  return sides.every(clear) ? together(sides, read) : null;
}

/** As two quotes with nothing else to say. */
function quotedTwice(parts: readonly Part[], read: Read): TwoTexts | null {
  const quotes = parts.filter(({ kind }) => kind === 'quoted');
  const asking = parts.every(({ kind, text }) => kind === 'quoted' || isAsking(read(text)));
  return quotes.length === 2 && asking
    ? together(
        quotes.map((quote) => [quote]),
        read,
      )
    : null;
}

/** `DRAFT. against: THE OTHER TEXT`: `those who voted against: nobody` is no such thing. */
function onOneLine(text: string): TwoTexts | null {
  const [draft, other, ...more] = text.split(/(?<=\s)against:(?=\s)/);
  if (draft === undefined || other === undefined || more.length > 0 || !ENDS.test(draft.trim())) return null;
  return hasWords(other) ? { draft: draft.trim(), other: other.trim() } : null;
}

/** The lines at either end that only ask are no part of a text, where there is more. */
function withoutAsking(side: readonly Part[], read: Read): readonly Part[] {
  const says = side.map(({ kind, text }) => kind === 'quoted' || !isAsking(read(text)));
  const first = says.indexOf(true);
  return first === -1 ? side : side.slice(first, says.lastIndexOf(true) + 1);
}

function together([first = [], second = []]: readonly (readonly Part[])[], read: Read): TwoTexts | null {
  const [draft, other] = [textOf(first, read), textOf(second, read)];
  return hasWords(draft) && hasWords(other) ? { draft, other } : null;
}

const textOf = (side: readonly Part[], read: Read): string =>
  side
    .map(({ text }) => read(text))
    .join('\n')
    .trim();

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
