/** Marks that were read in another encoding than they were written in: a quotation mark that became `‚Äú` or `â€œ`. */
const GARBLED = /‚Ä[\p{L}\p{S}\p{P}]|â€[\p{L}\p{S}\p{P}]?/gu;

/** A text without garbled marks. */
export const ungarbled = (text: string): string => text.replace(GARBLED, ' ');

/**
 * The letters and figures of a text, in lower case and without anything between, so that hyphens, apostrophes, signs of
 * money and the like, which every house sets as it likes, do not count when words are compared.
 */
export const lettersOf = (text: string): string =>
  ungarbled(text)
    .toLowerCase()
    .replace(/(\d)\s*(?:percent|per cent|%)/g, '$1')
    .replace(/[^\p{L}\p{N}]/gu, '');
