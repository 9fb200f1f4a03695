/** Which offices are one, however two files word them; and stretches of one office that follow one another. */
import { earliestDay } from '../partial-date.js';
import type { Office } from '../schema.js';

const PASSED = new Set(['of', 'the', 'us', 's', 'u', 'united', 'states', 'chairman', 'chairwoman']);
const CALLED: Readonly<Record<string, string>> = {
  congressman: 'representative',
  congresswoman: 'representative',
  congressperson: 'representative',
};

/** `House Speaker` and `Speaker of the House` are both `house speaker`. */
const kindOf = (title: string): string =>
  [
    ...new Set(
      title
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== '' && !PASSED.has(word))
        .map((word) => CALLED[word] ?? word),
    ),
  ]
    .sort()
    .join(' ');

export const kindsOf = ({ title, also = [] }: Office): ReadonlySet<string> =>
  new Set([title, ...also].map(kindOf));

/** Whether two entries are of one office, whoever held it and whenever. */
export function areOneOffice(a: Office, b: Office): boolean {
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return false;
  const kinds = kindsOf(b);
  return [...kindsOf(a)].some((kind) => kinds.has(kind));
}

const MILLISECONDS = 24 * 60 * 60 * 1000;

/** In days; partial dates count as their first day. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(earliestDay(to)) - Date.parse(earliestDay(from))) / MILLISECONDS;

/** Congress adjourns on one day and convenes on another: a gap as short is none. */
const SHORT_GAP = 14;

export const follows = (before: Office, after: Office): boolean =>
  before.to !== null && after.from !== null && Math.abs(daysBetween(before.to, after.from)) <= SHORT_GAP;

/** One office held without a break, by the same party and for the same state; a new district is no break. */
export interface Stretch {
  readonly offices: readonly Office[];
  readonly from: string | null;
  readonly to: string | null;
}

export function stretchesOf(offices: readonly Office[]): Stretch[] {
  const stretches: Stretch[] = [];
  const ordered = [...offices].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  for (const office of ordered) {
    const at = stretches.findIndex(({ offices: before }) => {
      const last = before.at(-1);
      return (
        last !== undefined &&
        areOneOffice(last, office) &&
        last.party === office.party &&
        last.state === office.state &&
        follows(last, office)
      );
    });
    const before = stretches[at];
    if (before === undefined) stretches.push({ offices: [office], from: office.from, to: office.to });
    else stretches[at] = { offices: [...before.offices, office], from: before.from, to: office.to };
  }
  return stretches;
}
