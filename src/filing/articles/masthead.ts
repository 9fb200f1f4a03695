/** What stands above a text: its headline, who wrote it, and when it came out. */
import type { Furniture } from './furniture.js';
import { bare, line, withoutBy } from './words.js';
import { writtenDay } from './written-day.js';

export interface Masthead {
  readonly title: string | null;
  readonly byline: string | null;
  readonly date: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** The lines, from 0, that hold nothing but what was read of them: the headline is none, as it says something. */
  readonly lines: ReadonlySet<number>;
}

/** So many lines may stand above the text. */
const highest = 8;

const SENTENCE_END = /[.…:;,][)\]"'”’»]*$/u;
const BYLINE = /^by:? (?=\p{Lu})(?:[\p{L}\d.,'’&|/·() -]{3,140})$/iu;
const NAME =
  /^by:? (?:(?:the )?\p{Lu}[\p{L}.'’-]*(?:,? (?:and|&|with|de|van|von|der|bin|al|for|in|of)(?= ))?[ ,|/·()&-]*)+$/u;
const DAY_AND_MONTH =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|\d{4}-\d\d-\d\d/i;
/** What a line that only dates a text may have beside the date. */
const AROUND_DATE =
  /\b(?:(?:first |last )?(?:published|posted|updated|modified|created|date|on|at|by|the)|a\.?m|p\.?m|[ap]m|e[sd]?t|p[sd]?t|c[sd]?t|m[sd]?t|gmt|utc|bst|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|min(?:ute)?s?|read|ago)\b|[^\p{L}]+|(?<=\d)(?:st|nd|rd|th|t|z)/giu;
const FIELD =
  /^(?<name>title|headline|by|byline|author|authors|date|published|publication date|source|publisher|publication|outlet|url|link)\s*:\s+(?<value>\S.*)$/i;

/**
 * @param lines that are not blank
 * @param furniture what is known of them
 */
export function mastheadOf(lines: readonly string[], furniture: readonly (Furniture | null)[]): Masthead {
  const own = lines.slice(0, highest).map((text) => text.trim());
  const found = { title: null, byline: null, date: null, publisher: null, url: null } as {
    -readonly [Name in Exclude<keyof Masthead, 'lines'>]: string | null;
  };
  const taken = new Set<number>();
  for (const [at, text] of own.entries()) {
    const { name, value } = FIELD.exec(text)?.groups ?? {};
    const field = name === undefined ? undefined : fields.get(name.toLowerCase());
    if (field !== undefined && value !== undefined && found[field] === null && isField(field, value)) {
      found[field] =
        field === 'date' ? writtenDay(value) : field === 'byline' ? withoutBy(value) : line(value);
      // A headline says something.
      if (field !== 'title') taken.add(at);
      continue;
    }
    if (furniture[at] !== null && furniture[at] !== undefined) continue;
    if (found.byline === null && text.length <= 150 && BYLINE.test(text) && NAME.test(text)) {
      found.byline = line(withoutBy(text));
      taken.add(at);
    } else if (isDateLine(text)) {
      found.date ??=
        writtenDay(text.replace(/\b(?:last )?(?:updated|modified)\b.*$/i, '')) ?? writtenDay(text);
      taken.add(at);
    }
  }
  found.title ??= headlineAmong(own, lines, furniture, taken);
  return { ...found, lines: taken };
}

const fields: ReadonlyMap<string, Exclude<keyof Masthead, 'lines'>> = new Map([
  ['title', 'title'],
  ['headline', 'title'],
  ['by', 'byline'],
  ['byline', 'byline'],
  ['author', 'byline'],
  ['authors', 'byline'],
  ['date', 'date'],
  ['published', 'date'],
  ['publication date', 'date'],
  ['source', 'publisher'],
  ['publisher', 'publisher'],
  ['publication', 'publisher'],
  ['outlet', 'publisher'],
  ['url', 'url'],
  ['link', 'url'],
]);

const isField = (field: string, value: string): boolean => {
  if (field === 'date') return writtenDay(value) !== null;
  if (field === 'url') return /^https?:\/\/\S+$/.test(value);
  return value.length <= 250;
};

const isDateLine = (text: string): boolean =>
  text.length <= 120 &&
  DAY_AND_MONTH.test(text) &&
  /\d/.test(text) &&
  text.replace(AROUND_DATE, '') === '' &&
  /\d{4}/.test(text);

/**
 * The first line that is no sentence, over lines that are; a line that comes again, as what a page shows and what it is called do,
 * goes before it.
 */
function headlineAmong(
  own: readonly string[],
  lines: readonly string[],
  furniture: readonly (Furniture | null)[],
  taken: ReadonlySet<number>,
): string | null {
  const beginning = own
    .slice(0, 5)
    .findIndex((text, at) => furniture[at] === null && !taken.has(at) && isProse(text));
  const above = own.slice(0, beginning < 0 ? 0 : beginning + 1);
  const candidates = own
    .slice(0, 5)
    .map((text, at) => ({ text, at }))
    .filter(({ text, at }) => furniture[at] === null && !taken.has(at) && isHeadline(text));
  const again = candidates.find(({ text, at }) =>
    lines.some((other, n) => n > at && bare(other) === bare(text)),
  );
  const first = candidates.find(({ at }) => at < above.length);
  return line((again ?? first)?.text);
}

const isProse = (text: string): boolean => text.split(/\s+/).length >= 12 && /[.!?][)\]"'”’»]*$/u.test(text);

function isHeadline(text: string): boolean {
  const words = text.split(/\s+/).length;
  if (words < 3 || words > 30 || text.length > 200) return false;
  // Of a label, a list, a dateline.
  if (/^(?:[-–—•*]|\d+[.)]\s|>>)/.test(text) || /^\p{Lu}[\p{Lu} .'’-]*:/u.test(text)) return false;
  // `Putin has tried for years. Now it might work.` is one of two sentences, and is none either.
  return !SENTENCE_END.test(text);
}
