/** One record made ready to check against: its names, its index, and its passages as statements. */
import { rangeOf } from '../reading/calendar.js';
import type { DateMention } from '../reading/dates.js';
import { readText } from '../reading/read.js';
import type { Word } from '../reading/words.js';
import { isFullDay } from '../record/partial-date.js';
import type { NewsRecord } from '../record/record.js';
import type { Discrepancy, Source } from '../record/schema.js';
import type { EvidenceIndex } from '../retrieval/evidence-index.js';
import { createMemoryIndex } from '../retrieval/memory-index.js';
import {
  type FactPassage,
  type Passage,
  passagesOf,
  type QuotePassage,
  type SidePassage,
} from '../retrieval/passages.js';
import type { Ruling } from './desk/view.js';
import { type Entities, entitiesOf } from './entities.js';
import { type HouseStyle, houseStyleOf } from './house-style.js';
import { isMachineRead } from './machine-read.js';
import { type NearKnown, nearKnownOf } from './near-known.js';
import type { Respell } from './quote-alignment.js';
import { Recent } from './recent.js';
import { type Aside, asideOf, type Statement, statementOf } from './statement.js';

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
  /** The facts of one source, in its order. */
  factsOf(source: string): readonly FactPassage[];
  /** The quotes of one paragraph of a source. */
  quotesAt(source: string, locator: string): readonly QuotePassage[];
  /** The quote that comes after another in the order of the record. */
  quoteAfter(passage: QuotePassage): QuotePassage | undefined;
  /** What a passage says. Each passage is read once, but for those of a large archive. */
  statement(passage: Passage): Statement;
  /** The words at issue on one side of a discrepancy. */
  wordsAtIssue(passage: SidePassage): Statement;
}

/** The day, month or year that an entry of the record is dated with: it counts as one of its words' own dates. */
const dateBeside = (passage: Passage): DateMention | null => {
  const dated =
    passage.kind === 'fact' ? passage.fact.date : passage.kind === 'quote' ? passage.quote.date : undefined;
  if (dated?.on === undefined) return null;
  const { on } = dated;
  return {
    start: 0,
    end: 0,
    ...rangeOf(on),
    grain: on.length === 10 ? 'day' : on.length === 7 ? 'month' : 'year',
    relative: false,
    weekday: null,
    clash: false,
  };
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

/** So many passages are kept as they were read: an archive does not fit into memory. */
const MOST_READ = 3_000;
/** So many outlets, people and those whom they credit: the same again and again. */
const MOST_BESIDE = 2_000;
/** So many words of passages are kept with what each is wherever it stands. */
const MOST_WORDS = 50_000;

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
  const statements = new Recent<Passage, Statement>(MOST_READ);
  const words = new Recent<string, Word>(MOST_WORDS);
  const beside = new Recent<string, Aside>(MOST_BESIDE);
  const readBeside = (text: string): Aside => {
    const known = beside.get(text);
    if (known !== undefined) return known;
    const { sentences } = readText(text, { names: entities.names, words });
    const aside = asideOf(sentences, entities, record.asOf);
    beside.set(text, aside);
    return aside;
  };
  let quoteIndex: EvidenceIndex | null = null;
  let sides: ReadonlyMap<Discrepancy, readonly SidePassage[]> | null = null;
  let facts: ReadonlyMap<string, readonly FactPassage[]> | null = null;
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
    factsOf(source) {
      facts ??= grouped(
        passages.filter((passage): passage is FactPassage => passage.kind === 'fact'),
        (passage) => passage.source,
      );
      return facts.get(source) ?? [];
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
      const { sentences } = readText(passage.text, {
        names: entities.names,
        on: dayOf(passage, record),
        words,
      });
      const statement = statementOf(sentences, entities, record.asOf, {
        around: readBeside(subjectsOf(passage, entities)),
        credited: readBeside(creditsOf(passage)),
        date: dateBeside(passage),
      });
      statements.set(passage, statement);
      return statement;
    },
  };
}
