/** One record made ready to check against: its names, its index, and its passages as statements. */
import { rangeOf } from '../reading/dates.js';
import { readText } from '../reading/read.js';
import type { NewsRecord } from '../record/record.js';
import type { EvidenceIndex } from '../retrieval/evidence-index.js';
import { createMiniSearchIndex } from '../retrieval/minisearch-index.js';
import { type Passage, passagesOf, type QuotePassage } from '../retrieval/passages.js';
import { type Entities, entitiesOf } from './entities.js';
import type { Respell } from './quote-alignment.js';
import { type Statement, statementOf } from './statement.js';

export interface Context {
  readonly record: NewsRecord;
  readonly entities: Entities;
  readonly index: EvidenceIndex;
  readonly passages: readonly Passage[];
  readonly quotes: readonly QuotePassage[];
  readonly respell: Respell;
  /** What a passage says. Each passage is read once. */
  statement(passage: Passage): Statement;
}

const dated = (on: string): { from: string; to: string } => rangeOf(on);

/** The day that a passage's own words are relative to: the day it speaks of, else the record's last. */
const dateOf = (passage: Passage): string | null => {
  const date =
    passage.kind === 'fact' ? passage.fact.date : passage.kind === 'quote' ? passage.quote.date : undefined;
  return date?.on ?? null;
};

export function createContext(record: NewsRecord): Context {
  const entities = entitiesOf(record);
  const passages = passagesOf(record);
  const spellings = new Map(
    record.spellings.flatMap(({ use, not }) =>
      not.map((form): [string, string] => [form.toLowerCase(), use.toLowerCase()]),
    ),
  );
  const statements = new Map<Passage, Statement>();
  return {
    record,
    entities,
    passages,
    quotes: passages.filter((passage): passage is QuotePassage => passage.kind === 'quote'),
    index: createMiniSearchIndex(passages),
    respell(word) {
      const possessive = word.endsWith("'s") ? "'s" : '';
      const bare = possessive === '' ? word : word.slice(0, -2);
      return `${spellings.get(bare) ?? bare}${possessive}`;
    },
    statement(passage) {
      const known = statements.get(passage);
      if (known !== undefined) return known;
      const reading = readText(passage.text, { names: entities.names, on: record.asOf });
      const read = statementOf(reading.sentences, entities, record.asOf);
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
      return statement;
    },
  };
}
