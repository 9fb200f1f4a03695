/**
 * The reader's account of an article, as a source of the record: every sentence a passage, every quotation with its
 * speaker, whom it credits, and the people it names with their offices.
 */
import { readOutside } from '../../reading/outside-quotations.js';
import { readText } from '../../reading/read.js';
import { isFullDay } from '../../record/partial-date.js';
import type { Source } from '../../record/schema.js';
import type { Article } from '../articles/article.js';
import { castOf, type KnownNames } from './cast.js';
import { agencyIn } from './credits.js';
import { mentionsOf } from './mentions.js';
import { sortQuotations } from './no-quotations.js';
import { originsOf } from './origins.js';
import { paragraphsOf } from './paragraphs.js';
import { proseOf } from './prose.js';
import { quotesOf } from './quotes.js';
import type { Around } from './setting.js';
import { factsOf } from './statements.js';
import { numbering, settingsIn, type Told } from './told.js';
import { quotesOfTurns } from './turns.js';
import { voicesOf } from './voices.js';

/**
 * Pure. Its time is linear in the length of the text but for a small factor.
 *
 * @param id of the source to be
 * @param record whose people and organisations are known by name; not otherwise asked
 */
export function readSource(id: string, article: Article, record: KnownNames): Source {
  const { text, date } = article;
  const on = date !== null && isFullDay(date) ? date : null;
  const reading = readText(text, { on });
  const outside = readOutside(reading);
  const paragraphs = paragraphsOf(text);
  const prose = proseOf(article, paragraphs, reading.sentences, outside);
  const cast = castOf(reading.sentences, record);
  const { quoted, noQuotations } = sortQuotations(reading, prose, paragraphs);
  const starts = new Set([...quoted].map(({ start }) => start));
  const around: Around = {
    text,
    on,
    cast,
    isQuotation: (fold) => starts.has(fold.start + 1),
    mentioned: new Map(),
  };
  const told: Told = {
    article,
    reading,
    outside,
    paragraphs,
    prose,
    cast,
    voices: voicesOf(text, cast),
    origins: originsOf(article.publisher),
    around,
    settingOf: settingsIn(reading, outside, around),
    quoted,
    nth: numbering(),
  };
  for (const { start, end } of paragraphs.lines) {
    const agency = agencyIn(text.slice(start, end));
    if (agency !== null) told.origins.outlet(agency, paragraphs.locatorAt(start));
  }
  const spoken = quotesOf(told);
  const facts = factsOf(told, spoken, record.people.length + (record.organisations?.length ?? 0) > 0);
  return {
    id,
    title: article.title,
    publisher: article.publisher,
    byline: article.byline,
    date: date === null ? null : { on: date },
    url: article.url,
    read: 'machine',
    ...(article.usageTerms === null ? {} : { usageTerms: article.usageTerms }),
    origins: told.origins.list(),
    facts,
    quotes: [...quotesOfTurns(told), ...spoken.map(({ quote }) => quote)],
    noQuotations,
    mentions: mentionsOf(told),
  };
}
