/** Which offices a person held on a day, and how the record says so. */
import { earliestDay, formatDate, latestDay } from './partial-date.js';
import type { Office, Person } from './schema.js';

export { findPeople, peopleByName } from './names.js';

/** `unknown`: the record cannot tell, so no claim is judged by it. */
export type Held = 'yes' | 'no' | 'unknown';

export interface OfficeOnDay {
  readonly office: Office;
  /** In `person.offices`: the `n` of the locator `offices[n]`. */
  readonly index: number;
  readonly held: Held;
}

/**
 * Every office of a person with whether it was held on a day.
 *
 * @param day `YYYY-MM-DD`; a month or a year is judged as a whole: `yes` and `no` hold of each of its days.
 */
export function officesOn(person: Person, day: string): OfficeOnDay[] {
  return person.offices.map((office, index) => ({ office, index, held: heldOn(office, day) }));
}

/**
 * `from` is the first day, `to` the first day no more. Inside a month or year that is known no finer, the answer is
 * `unknown`; so it is after `asOf` where no end is known, and before `asOf` where no beginning is.
 */
export function heldOn(office: Office, day: string): Held {
  const started = office.from === null ? startedUnknown(office, day) : reached(office.from, day);
  const ended = office.to === null ? endedUnknown(office, day) : reached(office.to, day);
  if (started === 'no' || ended === 'yes') return 'no';
  return started === 'yes' && ended === 'no' ? 'yes' : 'unknown';
}

/** Whether a date has come by `day`. Nothing is said of a day inside a month or year that is known no finer. */
function reached(date: string, day: string): Held {
  if (latestDay(day) < earliestDay(date)) return 'no';
  const first = earliestDay(day);
  return first > latestDay(date) || first === date ? 'yes' : 'unknown';
}

/** Known to hold on the day of `asOf`, and to have begun by then. */
function startedUnknown({ asOf }: Office, day: string): Held {
  return earliestDay(day) >= latestDay(asOf) ? 'yes' : 'unknown';
}

/** Known to hold on the day of `asOf`, and not to have ended before. */
function endedUnknown({ asOf }: Office, day: string): Held {
  return latestDay(day) <= earliestDay(asOf) ? 'no' : 'unknown';
}

/** `Chuck Schumer: Senate minority leader (Democratic, New York), 3 January 2025 – , known to 10 June 2026` */
export function describeOffice(person: Pick<Person, 'name'>, office: Office): string {
  const details = [
    saysBody(office) ? undefined : office.body,
    office.party,
    office.state,
    office.state === undefined ? office.country : undefined,
  ].filter((detail) => detail !== undefined);
  const within = details.length > 0 ? ` (${details.join(', ')})` : '';
  return `${person.name}: ${office.title}${within}${describeTerm(office)}`;
}

/** Whether the title names the body already, as `Senate minority leader` does the `U.S. Senate`. */
function saysBody({ title, body }: Office): boolean {
  return body !== undefined && title.toLowerCase().includes(body.replace(/^U\.S\. /, '').toLowerCase());
}

function describeTerm({ from, to, asOf }: Office): string {
  if (to === null) {
    const begun = from === null ? '' : `, ${formatDate(from)} – `;
    return `${begun}, known to ${formatDate(asOf)}`;
  }
  return from === null ? `, until ${formatDate(to)}` : `, ${formatDate(from)} – ${formatDate(to)}`;
}
