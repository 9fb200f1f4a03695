/** What stands in quotation marks in a paragraph. */

export interface QuotedSpan {
  /** Without its marks. */
  readonly text: string;
  /** Of the first character after the opening mark, a UTF-16 offset into the paragraph. */
  readonly start: number;
}

/**
 * Spans in “double” and "straight" marks, and in ‘single’ marks that are not inside another span. A quotation that
 * runs on into the next paragraph is not closed in this one: it ends with the paragraph.
 */
export function quotedSpans(paragraph: string): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  for (let at = 0; at < paragraph.length; ) {
    const close = closingMark(paragraph, at);
    if (close === null) {
      at += 1;
      continue;
    }
    close.lastIndex = at + 1;
    const end = close.exec(paragraph)?.index ?? paragraph.length;
    spans.push({ text: paragraph.slice(at + 1, end), start: at + 1 });
    at = end + 1;
  }
  return spans;
}

/** How the quotation that opens at an offset is closed; null where none opens. */
function closingMark(paragraph: string, at: number): RegExp | null {
  switch (paragraph[at]) {
    case '“':
      return /”/g;
    case '"':
      return /"/g;
    case '‘':
      // A ’ before a letter is an apostrophe; a ‘ that nothing closes is one too (‘tis).
      return /’(?!\p{L})/u.test(paragraph.slice(at)) ? /’(?!\p{L})/gu : null;
    default:
      return null;
  }
}
