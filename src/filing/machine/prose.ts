/**
 * What of a text is a statement of its writer: sentences, and no headings, captions, credits or links. What only looks
 * like a sentence is kept: a passage too many does less harm than one that is missing.
 */
import type { Outside } from '../../reading/outside-quotations.js';
import type { Sentence } from '../../reading/read.js';
import { overlappingAny, type Span } from '../../reading/span.js';
import type { Article } from '../articles/article.js';
import type { Paragraphs } from './paragraphs.js';

/** What stands under a picture, or beside it. */
const CREDIT =
  /\bGetty Images\b|\bAP Photo\b|\bLicen[cs]e Photo\b|\b(?:Photo|Photograph|Image|Illustration|Photo illustration) (?:by|courtesy)\b|^(?:Photo )?[Ii]llustration of\b|^(?:Photo|Photos|Photo illustration|Image|Illustration|Credit|Video)(?::| by\b)|\/\s?(?:AP|AFP|UPI|EPA|Reuters|Bloomberg|Pool|TASS)(?: (?:file|photo|pool))?\.?\s*$/iu;
/** None is without one of these, and most lines are without them all. */
const IN_CREDITS = ['photo', 'image', 'illustration', 'credit', 'video', '/'];

/** They stand at the head of a line or at its end. */
const isCredit = (line: string): boolean => {
  const ends = line.length < 240 ? line : `${line.slice(0, 60)} … ${line.slice(-120)}`;
  const lower = ends.toLowerCase();
  return IN_CREDITS.some((word) => lower.includes(word)) && CREDIT.test(ends);
};

/** What a page says of itself. */
const FURNITURE =
  /^(?:recommended|related|read more|read next|read also|more on this|more from|see also|also read|watch|listen|advertisement|advertising|sponsored|sign up|subscribe|newsletter|share|comments?|post a comment|previous post|next post|follow us|click here|news feed|trending|most read|topics|tags|filed under|copyright|©)\b(?! (?:to|the|a|that|on|with)\b)/iu;

/** A sentence may begin with such a word too: "Comments by the mayor drew fire." */
const isFurniture = (line: string): boolean => FURNITURE.test(line) && !/[.!?]["”]?$/.test(line);

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
    return isCredit(line) || isFurniture(line) || repeatsTitle(line);
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
