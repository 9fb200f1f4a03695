/** The record as passages: what can be found, each with the place it is cited by. */
import type { NewsRecord } from '../record/record.js';
import type { Discrepancy, Fact, Quote, Side, Source } from '../record/schema.js';

interface Cited {
  /** As a citation has it: `nbc-russia-pivot/cyber-order`, `discrepancies/un-veto`. Unique together with `side`. */
  readonly id: string;
  readonly source: string;
  readonly locator: string;
  /** What is indexed and read. */
  readonly text: string;
}

export interface FactPassage extends Cited {
  readonly kind: 'fact';
  readonly fact: Fact;
  readonly of: Source;
}

export interface QuotePassage extends Cited {
  readonly kind: 'quote';
  readonly quote: Quote;
  readonly of: Source;
  /** Who is on record as having said it, as one would name them; null where the record cannot tell. */
  readonly speakerName: string | null;
}

export interface SidePassage extends Cited {
  readonly kind: 'side';
  readonly discrepancy: Discrepancy;
  readonly side: Side;
  /** Index among the sides of the discrepancy. */
  readonly index: number;
}

export type Passage = FactPassage | QuotePassage | SidePassage;

/** What tells a passage from all others. */
export const keyOf = (passage: Passage): string =>
  passage.kind === 'side' ? `${passage.id}#${passage.index}` : passage.id;

const sentence = (text: string): string => (/[.!?…]["”’')\]]*$/.test(text) ? text : `${text}.`);

const quoteText = (quote: Quote, speakerName: string | null): string =>
  [
    speakerName === null ? sentence(quote.words) : `${speakerName} said: ${sentence(quote.words)}`,
    ...[quote.about, quote.occasion, quote.venue, quote.medium, quote.addressee].flatMap((text) =>
      text === undefined ? [] : [sentence(text)],
    ),
  ].join(' ');

/** Institutions take an article, outlets and companies mostly none. */
const withArticle = (name: string): string =>
  /(?:House|Kremlin|Pentagon|Senate|Nations|Union|Department|Command|Party|Congress|Treasury)$/.test(name) &&
  !/^the /i.test(name)
    ? `the ${name}`
    : name;

/** All passages of a record, in a fixed order. */
export function passagesOf(record: NewsRecord): Passage[] {
  const nameById = new Map([
    ...record.people.map((one): [string, string] => [one.id, one.name]),
    ...record.organisations.map((one): [string, string] => [one.id, withArticle(one.name)]),
  ]);
  const passages: Passage[] = [];
  for (const source of record.sources) {
    for (const fact of source.facts) {
      const { locator, text } = fact;
      passages.push({
        kind: 'fact',
        id: `${source.id}/${fact.id}`,
        source: source.id,
        locator,
        text,
        fact,
        of: source,
      });
    }
    for (const quote of source.quotes) {
      const speakerName =
        quote.speakerDescribed ?? nameById.get(quote.speaker ?? '') ?? quote.speaker ?? null;
      passages.push({
        kind: 'quote',
        id: `${source.id}/${quote.id}`,
        source: source.id,
        locator: quote.locator,
        text: quoteText(quote, speakerName),
        quote,
        of: source,
        speakerName,
      });
    }
  }
  for (const discrepancy of record.discrepancies) {
    discrepancy.sides.forEach((side, index) => {
      passages.push({
        kind: 'side',
        id: `discrepancies/${discrepancy.id}`,
        source: side.source,
        locator: side.locator,
        text: side.says,
        discrepancy,
        side,
        index,
      });
    });
  }
  return passages;
}
