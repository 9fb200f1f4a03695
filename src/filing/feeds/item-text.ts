/** The words that a feed has of an item. */

/** Less than this is a teaser, in UTF-16 units without markup. */
const leastOfArticle = 600;

/** What a text ends with that goes on elsewhere. */
const CUT_OFF =
  /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\b(?:read|see|view) (?:more|on|the (?:full|rest|whole)\b[^.]{0,60})|continue reading[^.]{0,120}|full (?:story|article|text))\W*$/i;
/** What WordPress adds after a teaser. */
const FOOTER = /The post [\s\S]{1,400} appeared first on [\s\S]{1,200}\.?\s*$/;

const withoutMarkup = (html: string): string =>
  html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:hellip|#8230|#x2026);/gi, '…')
    .replace(/&\w{1,10};|&#\w{1,8};/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** HTML that is the item's whole text, as far as that can be told; null where it is a teaser or nothing. */
export function wholeContent(html: string | undefined): string | null {
  if (html === undefined) return null;
  const text = withoutMarkup(html);
  const end = text.slice(-800).replace(FOOTER, '').trim().slice(-200);
  return text.length >= leastOfArticle && !CUT_OFF.test(end) ? html : null;
}

/** A title or name without markup, on one line; null where nothing is left. @param most in UTF-16 units */
export function plain(text: string | undefined, most: number): string | null {
  const found = (text ?? '')
    .slice(0, most * 4)
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&amp;/g, '&')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return found === '' ? null : found.slice(0, most);
}
