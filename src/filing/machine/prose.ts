/**
 * What of a text is a statement of its writer: sentences, and no headings, captions, credits or links. What only looks
 * like a sentence is kept: a passage too many does less harm than one that is missing.
 */
import type { Outside } from '../../reading/outside-quotations.js';
import type { Sentence } from '../../reading/read.js';
import { overlappingAny, type Span } from '../../reading/span.js';
import type { Article } from '../articles/article.js';
import type { Paragraphs } from './paragraphs.js';

const ENDS = /[.!?…][)\]”’"']*$|[.!?…]?[”"]$/u;
const BULLET = /^\s*(?:[-–—•*·▪►]|\d{1,2}[.)])\s*/u;
const ITEM_WORDS = 6;
const LINE_WORDS = 25;

const wordsIn = ({ tokens }: Sentence): number => tokens.filter(({ kind }) => kind !== 'mark').length;

const bare = (line: string): string =>
  line
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Whether a line is a title but for its marks. Most lines do not even begin like it. */
function isTitle(title: string): (line: string) => boolean {
  const plain = bare(title);
  const first = plain.charAt(0);
  return (line) => {
    const begins = /[^\s\p{P}]/u.exec(line)?.[0].toLowerCase().charAt(0) ?? '';
    return begins === first && bare(line) === plain;
  };
}

export interface Prose {
  isProse(sentence: Sentence, outside: Outside): boolean;
  /** Of a place whose line has no passage in it. */
  isHeading(at: number): boolean;
  /** Of a place that nobody wrote as prose. */
  isOutOf(span: Span): boolean;
}

export function proseOf(
  { text, title, notProse = [] }: Article,
  { lines, indexAt }: Paragraphs,
  sentences: readonly Sentence[],
  outside: readonly Outside[],
): Prose {
  const repeatsTitle = title === null ? () => false : isTitle(title);
  const leftOut = lines.filter(({ start, end }) => {
    const line = text.slice(start, end).trim();
    return repeatsTitle(line);
  });
  const isOutOf = overlappingAny([...leftOut, ...notProse]);
  const isProse = (sentence: Sentence, { finite }: Outside): boolean => {
    if (isOutOf(sentence)) return false;
    const words = wordsIn(sentence);
    if (words === 0) return false;
    const line = lines[indexAt(sentence.start)];
    const raw = line === undefined ? sentence.text : text.slice(line.start, line.end).trim();
    if (ENDS.test(sentence.text)) return words > 2 || sentence.quotations.length > 0 || finite;
    // What introduces a list or a quotation ends in a colon.
    if (/[:;,—–-]$/.test(sentence.text)) return finite || sentence.quotations.length > 0;
    const item = BULLET.test(raw);
    // A line without an end mark is a heading, unless it is an item of a list or too long for one.
    const last =
      line === undefined || sentence.end >= line.start + text.slice(line.start, line.end).trimEnd().length;
    return last ? finite && words >= (item ? ITEM_WORDS : LINE_WORDS) && indexAt(sentence.start) > 0 : finite;
  };
  const passages = sentences.filter((sentence, i) => {
    const own = outside[i];
    return own !== undefined && isProse(sentence, own);
  });
  const withPassages = new Set(passages.map(({ start }) => indexAt(start)));
  return { isOutOf, isProse, isHeading: (at) => !withPassages.has(indexAt(at)) };
}
