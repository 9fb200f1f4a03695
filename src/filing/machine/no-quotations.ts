/** What stands in quotation marks and is nobody's words: titles, terms and scare quotes. */
import { quotedSpans } from '../../reading/quotations.js';
import type { Quotation, Reading } from '../../reading/read.js';
import { firstFrom, type Span } from '../../reading/span.js';
import type { NoQuotation } from '../../record/schema.js';
import type { Paragraphs } from './paragraphs.js';
import type { Prose } from './prose.js';

/** Longer ones are said by somebody, even if nobody can tell by whom. */
const FEW_WORDS = 4;
const TERM = /(?:\b(?:the|an?|so-called|known as|called|termed|word|term|phrase)|[’']s)\s*$/i;
const SO_CALLED = /\b(?:so-called|known as|also called|nicknamed|codenamed|code-named)\s*$/i;

const wordsIn = (text: string): number => text.trim().split(/\s+/).length;

/** Of a text, what is quoted from somebody, and what only stands in marks. */
export function sortQuotations(
  { text, quotations, turns }: Reading,
  prose: Prose,
  { locatorAt }: Paragraphs,
): { readonly quoted: ReadonlySet<Quotation>; readonly noQuotations: NoQuotation[] } {
  const quoted = new Set<Quotation>();
  const noQuotations: (NoQuotation & Span)[] = [];
  const put = (span: Span, why: NoQuotation['why']): void => {
    const words = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim().replace(/,$/, '');
    if (words !== '')
      noQuotations.push({
        words,
        why,
        locator: locatorAt(span.start),
        ...{ start: span.start, end: span.end },
      });
  };
  const known = new Set(quotations.map(({ start }) => start));
  for (const span of quotedSpans(text))
    if (!known.has(span.start) && !prose.isOutOf(span)) put(span, 'title');
  for (const quotation of quotations) {
    const before = text.slice(Math.max(0, quotation.start - 40), quotation.start - 1);
    const few = wordsIn(quotation.text) <= FEW_WORDS && !/[!?]$/.test(quotation.text.trim());
    const turn = turns[firstFrom(turns, quotation.start + 1) - 1];
    const spoken = turn !== undefined && quotation.end <= turn.end;
    // A headline's words are those of the story under it.
    const heading = quotation.speaker === null && prose.isHeading(quotation.start);
    if (prose.isOutOf(quotation) || heading) put(quotation, 'title');
    else if (
      few &&
      (SO_CALLED.test(before) || quotation.speaker === null || (spoken && quotation.cue === null))
    )
      put(quotation, TERM.test(before) ? 'term' : 'scare-quotes');
    else if (!spoken || quotation.cue !== null) quoted.add(quotation);
  }
  noQuotations.sort((a, b) => a.start - b.start);
  return { quoted, noQuotations: noQuotations.map(({ words, why, locator }) => ({ words, why, locator })) };
}
