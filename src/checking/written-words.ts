/** Whether quoted words were written by whom they are quoted from, whose spelling is then theirs; or spoken. */
import type { Sentence } from '../reading/read.js';
import type { QuoteMatch } from './quote-match.js';

const WROTE =
  /\b(?:wrote|writes|written|writing|post(?:s|ed|ing)?|tweet(?:s|ed|ing)?|read(?:s|ing)?|reports?|publish(?:es|ed)?)\b/i;
const WRITING =
  /\b(?:statements?|posts?|tweets?|letters?|e-?mails?|memos?|essays?|op-eds?|columns?|articles?|reports?|books?|memoirs?|newsletters?|headlines?|captions?|documents?|filings?|indictments?|complaints?|rulings?|resolutions?|communiqu[eé]s?|press releases?|text messages?|messages?|blogs?|websites?|social media|Truth Social|Telegram|Facebook|Instagram|Threads|on X|the text|transcripts?|polls?|surveys?|studies|study|sign|placard|banner|slogan|plaque)\b/;

/** Said aloud, as far as the draft and the record tell; what has no speaker may be a title or a writing. */
export function isSpoken({ quotation, passages }: QuoteMatch, sentence: Sentence): boolean {
  if (quotation.speaker === null) return false;
  if (passages.some(({ quote }) => WRITING.test(`${quote.medium ?? ''} ${quote.venue ?? ''}`))) return false;
  const inner = sentence.quotations.map(({ start, end }) => [start - sentence.start, end - sentence.start]);
  const around = outside(sentence.text, inner);
  return !WROTE.test(around) && !WRITING.test(around);
}

const outside = (text: string, spans: readonly (readonly number[])[]): string => {
  let rest = '';
  let at = 0;
  for (const [start = 0, end = 0] of spans) {
    rest += `${text.slice(at, Math.max(at, start))} `;
    at = Math.max(at, end);
  }
  return rest + text.slice(at);
};
