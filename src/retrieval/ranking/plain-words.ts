/** A text as its words alone: without links, and with what stands behind # and @ as the words it is made of. */
import { FUNCTION_WORDS } from '../../reading/lexicon/words.js';
import { stemOf } from '../../reading/stems.js';
import { tokenize } from '../../reading/tokens.js';

const LINK = /https?:\/\/\S+|\b(?:pic\.twitter\.com\/|www\.)\S+/gi;
const TAG = /[#@](\w+)/g;

/** `#AustralianFires` as `Australian Fires`. */
const spread = (tag: string): string =>
  tag
    .replaceAll('_', ' ')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');

/** A text as it is searched. */
export const plain = (text: string): string =>
  text.replace(LINK, ' ').replace(TAG, (_, tag: string) => spread(tag));

export interface PlainWord {
  readonly stem: string;
  /** Whether it carries grammar and no content. */
  readonly light: boolean;
  readonly capital: boolean;
}

/** The words and figures of a text, in order. */
export function plainWords(text: string): PlainWord[] {
  const words: PlainWord[] = [];
  for (const token of tokenize(plain(text))) {
    if (token.kind === 'mark') continue;
    const stem = token.kind === 'word' ? token.stem : stemOf(token.lower);
    words.push({ stem, light: FUNCTION_WORDS.has(token.lower), capital: token.capital });
  }
  return words;
}
