/** Holds the imported offices of a person against those in `people.yaml`: what is gained, and what disagrees. */
import { formatDate, latestDay } from '../partial-date.js';
import type { Office, Person } from '../schema.js';
import type { OfficeDisagreement } from './disagreement.js';
import { areOneOffice, daysBetween, type Stretch, stretchesOf } from './office-kind.js';

export interface Held {
  /** Ours in their order, which citations count by, then what is gained. */
  readonly offices: readonly Office[];
  readonly disagreements: readonly OfficeDisagreement[];
}

const END = '9999-12-31';

/** Days by which two registers may differ in when a term began: one counts from the oath, another from the session. */
const TOLERANCE = 14;

const overlaps = (ours: Office, { from, to }: Stretch): boolean =>
  (ours.from ?? '0000') < (to ?? END) && (from ?? '0000') < (ours.to ?? END);

/** Whether two dates are one, as finely as both are known. */
const agree = (ours: string, theirs: string): boolean => {
  const grain = Math.min(ours.length, theirs.length);
  if (grain < 10) return ours.slice(0, grain) === theirs.slice(0, grain);
  return Math.abs(daysBetween(ours, theirs)) <= TOLERANCE;
};

const sameParty = (a: string, b: string): boolean =>
  a.toLowerCase().replace(/^democratic$/, 'democrat') === b.toLowerCase().replace(/^democratic$/, 'democrat');

interface Difference {
  readonly ours: string;
  readonly theirs: string;
}

/** What two accounts of one office differ in; null where they do not. */
function differenceOf(ours: Office, { offices, from, to }: Stretch): Difference | null {
  const [theirs] = offices;
  if (theirs === undefined) return null;
  if (ours.state !== undefined && theirs.state !== undefined && ours.state !== theirs.state)
    return { ours: ours.state, theirs: theirs.state };
  if (ours.party !== undefined && theirs.party !== undefined && !sameParty(ours.party, theirs.party))
    return { ours: ours.party, theirs: theirs.party };
  if (ours.from !== null && from !== null && !agree(ours.from, from))
    return { ours: `from ${formatDate(ours.from)}`, theirs: `from ${formatDate(from)}` };
  if (ours.to !== null && to !== null && !agree(ours.to, to))
    return { ours: `until ${formatDate(ours.to)}`, theirs: `until ${formatDate(to)}` };
  const asOf = offices.at(-1)?.asOf ?? '';
  if (ours.to !== null && to === null && latestDay(asOf) >= latestDay(ours.to))
    return { ours: `until ${formatDate(ours.to)}`, theirs: `known to ${formatDate(asOf)}` };
  if (ours.to === null && to !== null && latestDay(ours.asOf) > latestDay(to) && !agree(ours.asOf, to))
    return { ours: `known to ${formatDate(ours.asOf)}`, theirs: `until ${formatDate(to)}` };
  return null;
}

/** What the import knows of an office past the last day of which we know: with its source, since it is no more than that. */
function carriedOn(ours: Office, { offices, to }: Stretch): Office {
  const last = offices.at(-1);
  if (ours.to !== null || last === undefined) return ours;
  const known = to ?? last.asOf;
  if (latestDay(known) <= latestDay(ours.asOf)) return ours;
  const { source, url } = last;
  return { ...ours, to, asOf: known, source, ...(url !== undefined && { url }) };
}

/** Ours always stands: an imported office that overlaps one of ours is that office, and only what it adds is taken. */
export function holdOffices(person: Person, imported: readonly Office[]): Held {
  const offices = [...person.offices];
  const disagreements: OfficeDisagreement[] = [];
  const gained: Office[] = [];
  for (const stretch of stretchesOf(imported)) {
    const [theirs] = stretch.offices;
    if (theirs === undefined) continue;
    const same = offices.flatMap((ours, n) =>
      areOneOffice(ours, theirs) && overlaps(ours, stretch) ? [{ ours, n }] : [],
    );
    if (same.length === 0) {
      gained.push(...stretch.offices);
      continue;
    }
    const differences = same.map(({ ours, n }) => ({ ours, n, difference: differenceOf(ours, stretch) }));
    for (const { ours, n, difference } of differences) {
      if (difference === null) offices[n] = carriedOn(ours, stretch);
      else
        disagreements.push({
          person: person.id,
          name: person.name,
          office: ours.title,
          ...difference,
          source: theirs.source,
        });
    }
  }
  return { offices: [...offices, ...gained], disagreements };
}
