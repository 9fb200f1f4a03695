/** The reader's account of an article, as a source of the record: every sentence a passage, every quotation with its speaker. */
import { readText, type Sentence } from '../../reading/read.js';
import type { Span } from '../../reading/span.js';
import type { NewsRecord } from '../../record/record.js';
import type { Fact, Quote, Source } from '../../record/schema.js';
import type { Article } from '../articles/article.js';

/** `¶n` of each place in a text. */
function locatorsOf(text: string): (offset: number) => string {
  const starts: number[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') starts.push(offset);
    offset += line.length + 1;
  }
  return (at) => `¶${Math.max(1, starts.filter((start) => start <= at).length)}`;
}

/**
 * Pure.
 *
 * @param id of the source to be
 * @param record whose people are known by name; not otherwise asked
 */
export function readSource(id: string, article: Article, record: Pick<NewsRecord, 'people'>): Source {
  const reading = readText(article.text, { on: article.date });
  const isProse = ({ start, end }: Span): boolean =>
    !(article.notProse ?? []).some((line) => start < line.end && end > line.start);
  const locatorOf = locatorsOf(article.text);
  const numbers = new Map<string, number>();
  const nth = (kind: string, locator: string): string => {
    const key = `${kind}${locator.slice(1)}`;
    const n = (numbers.get(key) ?? 0) + 1;
    numbers.set(key, n);
    return `${key}-${n}`;
  };
  const factOf = ({ text, start }: Sentence): Fact => {
    const locator = locatorOf(start);
    return { id: nth('p', locator), text: text.replace(/\s+/g, ' ').trim(), locator, verbatim: true };
  };
  const known = new Map(record.people.map((person) => [person.name, person.id]));
  return {
    id,
    title: article.title,
    publisher: article.publisher,
    byline: article.byline,
    date: article.date === null ? null : { on: article.date },
    url: article.url,
    read: 'machine',
    ...(article.usageTerms === null ? {} : { usageTerms: article.usageTerms }),
    origins: [],
    facts: reading.sentences.filter(isProse).map(factOf),
    quotes: reading.quotations.filter(isProse).map((quotation): Quote => {
      const locator = locatorOf(quotation.start);
      const name = quotation.speaker?.name ?? null;
      const person = name === null ? undefined : known.get(name);
      return {
        id: nth('q', locator),
        words: quotation.text,
        locator,
        ...(person !== undefined
          ? { speaker: person }
          : name !== null
            ? { speakerDescribed: name }
            : { speakerUnknown: true }),
      };
    }),
    noQuotations: [],
  };
}
