/** One record made ready to check against: its names, its index, and its passages as statements. */
import { rangeOf } from '../reading/calendar.js';
import { readText } from '../reading/read.js';
import { isFullDay } from '../record/partial-date.js';
import type { NewsRecord } from '../record/record.js';
import type { Discrepancy, Source } from '../record/schema.js';
import type { EvidenceIndex } from '../retrieval/evidence-index.js';
import { createMemoryIndex } from '../retrieval/memory-index.js';
import { type Passage, passagesOf, type QuotePassage, type SidePassage } from '../retrieval/passages.js';
import type { Ruling } from './desk/view.js';
import { type Entities, entitiesOf } from './entities.js';
import { type HouseStyle, houseStyleOf } from './house-style.js';
import { isMachineRead } from './machine-read.js';
import { type NearKnown, nearKnownOf } from './near-known.js';
import type { Respell } from './quote-alignment.js';
import { type Statement, statementOf } from './statement.js';

export interface Context {
  readonly record: NewsRecord;
  readonly entities: Entities;
  readonly index: EvidenceIndex;
  /** The quotes alone. */
  readonly quoteIndex: EvidenceIndex;
  readonly passages: readonly Passage[];
  readonly quotes: readonly QuotePassage[];
  readonly respell: Respell;
  readonly style: HouseStyle;
  readonly near: NearKnown;
  /** Of the desk, by a discrepancy's id; they go before the record's own. */
  readonly rulings: Readonly<Record<string, Ruling>>;
  source(id: string): Source | undefined;
  /** Every side of a discrepancy, in its order. */
  sidesOf(discrepancy: Discrepancy): readonly SidePassage[];
  /** The quotes of one paragraph of a source. */
  quotesAt(source: string, locator: string): readonly QuotePassage[];
  /** The quote that comes after another in the order of the record. */
  quoteAfter(passage: QuotePassage): QuotePassage | undefined;
  /** What a passage says. Each passage is read once, but for those of a large archive. */
  statement(passage: Passage): Statement;
  /** The words at issue on one side of a discrepancy. */
  wordsAtIssue(passage: SidePassage): Statement;
}

const dated = (on: string): { from: string; to: string } => rangeOf(on);

/** The day that a passage's own words are relative to: the day it speaks of, else the record's last. */
const dateOf = (passage: Passage): string | null => {
  const date =
    passage.kind === 'fact' ? passage.fact.date : passage.kind === 'quote' ? passage.quote.date : undefined;
  return date?.on ?? null;
};

/**
 * The day that "on Friday" goes by: what an editor has written down speaks as of the record's last day; a source's own
 * sentence as of the day of its source, and where that has none, of none.
 */
const dayOf = (passage: Passage, { asOf }: NewsRecord): string | null => {
  if (!isMachineRead(passage) || passage.kind === 'side') return asOf;
  const on = passage.of.date?.on;
  return on !== undefined && isFullDay(on) ? on : null;
};

/** So many passages are kept as they were read. */
const MOST_READ = 6_000;

const asSentences = (texts: readonly (string | null | undefined)[]): string =>
  texts
    .filter((text) => text != null)
    .map((text) => `${text}.`)
    .join('\n');

/** Who published a passage, and whom it is credited to, in words. */
const creditsOf = (passage: Passage): string => {
  if (passage.kind === 'side') return '';
  const { of } = passage;
  const attribution = passage.kind === 'fact' ? passage.fact.attribution : undefined;
  const origin = passage.kind === 'fact' ? attribution?.origin : passage.quote.origin;
  return asSentences([of.publisher, attribution?.to, of.origins.find((one) => one.id === origin)?.name]);
};

/** Who a passage is about, in words. */
const subjectsOf = (passage: Passage, { people }: Entities): string =>
  asSentences(passage.kind === 'fact' ? (passage.fact.who ?? []).map((id) => people.get(id)?.name) : []);

const grouped = <Key, Value>(
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): ReadonlyMap<Key, readonly Value[]> => {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
};

/** @param savedIndex the index of this very record, where one was saved */
export function createContext(record: NewsRecord, savedIndex?: Uint8Array): Context {
  const entities = entitiesOf(record);
  let near: NearKnown | null = null;
  const passages = passagesOf(record);
  const quotes = passages.filter((passage): passage is QuotePassage => passage.kind === 'quote');
  const spellings = new Map(
    record.spellings.flatMap(({ use, not }) =>
      not.map((form): [string, string] => [form.toLowerCase(), use.toLowerCase()]),
    ),
  );
  const statements = new Map<Passage, Statement>();
  let quoteIndex: EvidenceIndex | null = null;
  let sides: ReadonlyMap<Discrepancy, readonly SidePassage[]> | null = null;
  let places: ReadonlyMap<string, readonly QuotePassage[]> | null = null;
  let order: ReadonlyMap<QuotePassage, number> | null = null;
  const sources = new Map(record.sources.map((source) => [source.id, source]));
  const atIssue = new Map<SidePassage, Statement>();
  return {
    record,
    rulings: {},
    entities,
    source: (id) => sources.get(id),
    sidesOf(discrepancy) {
      sides ??= grouped(
        passages.filter((passage): passage is SidePassage => passage.kind === 'side'),
        (passage) => passage.discrepancy,
      );
      return sides.get(discrepancy) ?? [];
    },
    quotesAt(source, locator) {
      places ??= grouped(quotes, (quote) => `${quote.source} ${quote.locator}`);
      return places.get(`${source} ${locator}`) ?? [];
    },
    quoteAfter(passage) {
      order ??= new Map(quotes.map((quote, n) => [quote, n]));
      const at = order.get(passage);
      return at === undefined ? undefined : quotes[at + 1];
    },
    passages,
    quotes,
    get quoteIndex() {
      // Only a draft that quotes pays for it.
      quoteIndex ??= createMemoryIndex(quotes);
      return quoteIndex;
    },
    index: createMemoryIndex(passages, savedIndex),
    style: houseStyleOf(record.spellings),
    get near() {
      near ??= nearKnownOf(record);
      return near;
    },
    respell(word) {
      const possessive = word.endsWith("'s") ? "'s" : '';
      const bare = possessive === '' ? word : word.slice(0, -2);
      return `${spellings.get(bare) ?? bare}${possessive}`;
    },
    wordsAtIssue(passage) {
      const known = atIssue.get(passage);
      if (known !== undefined) return known;
      const { sentences } = readText(passage.side.words, { names: entities.names });
      const statement = statementOf(sentences, entities, record.asOf);
      atIssue.set(passage, statement);
      return statement;
    },
    statement(passage) {
      const known = statements.get(passage);
      if (known !== undefined) return known;
      const reading = readText(passage.text, { names: entities.names, on: dayOf(passage, record) });
      const [around, credited] = [subjectsOf(passage, entities), creditsOf(passage)].map(
        (text) => readText(text, { names: entities.names }).sentences,
      );
      const read = statementOf(reading.sentences, entities, record.asOf, around, credited);
      const date = dateOf(passage);
      // A date that stands beside the words counts as one of the words' own.
      const statement: Statement =
        date === null
          ? read
          : {
              ...read,
              dates: [
                ...read.dates,
                {
                  start: 0,
                  end: 0,
                  ...dated(date),
                  grain: date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year',
                  relative: false,
                  weekday: null,
                  clash: false,
                },
              ],
            };
      statements.set(passage, statement);
      // What was read longest ago is read again when it is asked for: an archive does not fit into memory.
      if (statements.size > MOST_READ)
        for (const oldest of statements.keys()) {
          statements.delete(oldest);
          break;
        }
      return statement;
    },
  };
}
