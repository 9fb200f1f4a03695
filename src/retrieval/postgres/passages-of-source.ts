/** The passages of one source that was filed, as the record would have them. */
import { isFullDay } from '../../record/partial-date.js';
import type { NewsRecord } from '../../record/record.js';
import type { Source } from '../../record/schema.js';
import { passagesOf } from '../passages.js';

export interface SourcePassage {
  /** As citations name it within its source. */
  readonly entry: string;
  readonly text: string;
}

/** @param people of the folder: a quote is read with the name of its speaker */
export function passagesOfSource(
  source: Source,
  people: Pick<NewsRecord, 'people' | 'organisations'>,
): SourcePassage[] {
  const alone = { ...people, asOf: '', digest: '', sources: [source], discrepancies: [], spellings: [] };
  return passagesOf(alone).map(({ id, text }) => ({ entry: id.slice(source.id.length + 1), text }));
}

/** The last full day that a source speaks of, or was published on; null where it names none. */
export function latestDayOf({ date, facts, quotes }: Source): string | null {
  const days = [date, ...facts.map((fact) => fact.date), ...quotes.map((quote) => quote.date)];
  return (
    days
      .flatMap((dated) => (dated != null && isFullDay(dated.on) ? [dated.on] : []))
      .sort()
      .at(-1) ?? null
  );
}
