/** The record with what was filed: what lies in the folder goes first, and what may not be shown yet is left out. */
import { digestOf } from '../digest.js';
import { isFullDay } from '../partial-date.js';
import type { NewsRecord } from '../record.js';
import type { Discrepancy, Source } from '../schema.js';
import type { Filed } from './filed-source.js';

/** Whether a filed source may be shown to anybody at a moment. */
export const isOpen = (
  { state, rights }: Pick<Filed['sources'][number], 'state' | 'rights'>,
  now: Date,
): boolean =>
  state !== 'withdrawn' &&
  !rights.withheld &&
  (rights.embargoedUntil === null || rights.embargoedUntil.getTime() <= now.getTime());

/** When the record will be another by itself: the next end of an embargo; null where none is to come. */
export function nextOpening({ sources }: Filed, now: Date): Date | null {
  const times = sources.flatMap(({ rights: { embargoedUntil } }) =>
    embargoedUntil !== null && embargoedUntil > now ? [embargoedUntil.getTime()] : [],
  );
  return times.length === 0 ? null : new Date(Math.min(...times));
}

const daysOf = ({ date, facts, quotes }: Source): string[] =>
  [date, ...facts.map((fact) => fact.date), ...quotes.map((quote) => quote.date)].flatMap((dated) =>
    dated != null && isFullDay(dated.on) ? [dated.on] : [],
  );

/** Of a discrepancy, what remains where only some sources may be shown; null where nothing does. */
function withSourcesOf(discrepancy: Discrepancy, known: ReadonlySet<string>): Discrepancy | null {
  const sides = discrepancy.sides.filter(({ source }) => known.has(source));
  if (sides.length === discrepancy.sides.length) return discrepancy;
  const enough = discrepancy.kind === 'error' ? sides.some(({ wrong }) => wrong === true) : sides.length > 1;
  return enough ? { ...discrepancy, sides } : null;
}

const byId = <T extends { readonly id: string }>(entries: readonly T[]): T[] =>
  [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));

/** As the record has it: of what an editor has confirmed it is no longer said that a machine has read it. */
const asHeld = ({
  source: { read, ...source },
  state,
}: Pick<Filed['sources'][number], 'source' | 'state'>): Source =>
  read === undefined || state === 'confirmed' ? source : { ...source, read };

/** A source that copies one which may not be shown: not even its id is. */
const withoutHidden = (source: Source, known: ReadonlySet<string>): Source => {
  const { copyOf, ...rest } = source;
  return copyOf === undefined || known.has(copyOf) ? source : rest;
};

/**
 * Pure. A source in the folder stands before a filed one of the same id: that is how a newsroom takes its curation over
 * into git.
 *
 * @param now decides which embargoes have ended
 */
export function composeRecord(base: NewsRecord, filed: Filed, now: Date): NewsRecord {
  const ours = new Set(base.sources.map(({ id }) => id));
  const added = filed.sources.filter((one) => isOpen(one, now) && !ours.has(one.source.id));
  if (added.length === 0) return base;
  const known = new Set([...ours, ...added.map(({ source }) => source.id)]);
  const sources = byId([...base.sources, ...added.map((one) => withoutHidden(asHeld(one), known))]);
  const documented = new Set(base.discrepancies.map(({ id }) => id));
  const found = filed.discrepancies
    .filter(({ id }) => !documented.has(id))
    .flatMap((one) => withSourcesOf(one, known) ?? []);
  // A folder without sources speaks as of what it knows of people: the filed sources go before that.
  const least = base.sources.length === 0 ? '' : base.asOf;
  // No source knows of days to come, whatever it says.
  const today = now.toISOString().slice(0, 10);
  const latest =
    added
      .flatMap(({ source }) => daysOf(source))
      .filter((day) => day <= today)
      .sort()
      .at(-1) ?? '';
  return {
    ...base,
    asOf: (latest > least ? latest : least) || base.asOf,
    digest: digestOf([
      base.digest,
      added.map(({ source, digest, version, state }) => [digest ?? digestOf(source), version, state]),
      found,
    ]),
    sources,
    discrepancies: byId([...base.discrepancies, ...found]),
  };
}
