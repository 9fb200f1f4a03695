/** Tags within tags without end, which no page has, and which cost a reader of pages a time beyond measure. */

/** Pages of newspapers are some 40 deep; the time that is taken grows with the third power. */
const deepest = 200;

const TAG =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|title|svg)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z\d:-]*)\b[^<>]*>/gi;
/** Of these the end may be left out, or there is none. */
const OPEN = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th thead tbody tfoot colgroup rt rp html body head'.split(
    ' ',
  ),
);

/** Linear in the length of the page. A tag of HTML that closes itself does not: readers of pages take it for an open one. */
export function isTangled(html: string): boolean {
  let depth = 0;
  for (const [, raw, end, name] of html.matchAll(TAG)) {
    if (raw !== undefined || name === undefined || OPEN.has(name.toLowerCase())) continue;
    depth = end === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) return true;
  }
  return false;
}
