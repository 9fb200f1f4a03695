/** Whether the offices of one person can all be so. Dates known only in part are given the benefit of the doubt. */
import { earliestDay, latestDay } from './partial-date.js';
import type { Office } from './schema.js';

export interface OfficeProblem {
  /** From the list of offices down. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export function checkOffices(offices: readonly Office[]): OfficeProblem[] {
  return offices.flatMap((office, n) => [
    ...checkDates(office).map(({ path, message }) => ({ path: [n, ...path], message })),
    ...offices
      .slice(0, n)
      .flatMap((before, i) =>
        sameOffice(before, office) && overlap(before, office)
          ? [{ path: [n], message: `overlaps offices[${i}], the same office (${office.title})` }]
          : [],
      ),
  ]);
}

function checkDates({ from, to, asOf }: Office): OfficeProblem[] {
  const problems: OfficeProblem[] = [];
  if (from !== null && to !== null && earliestDay(from) >= latestDay(to)) {
    problems.push({ path: ['to'], message: `expected a day after from, ${from} (found ${to})` });
  }
  if (from !== null && latestDay(asOf) < earliestDay(from)) {
    problems.push({ path: ['asOf'], message: `expected from, ${from}, or a later day (found ${asOf})` });
  }
  return problems;
}

function sameOffice(a: Office, b: Office): boolean {
  const key = ({ title, body, country }: Office) => JSON.stringify([title.toLowerCase(), body, country]);
  return key(a) === key(b);
}

function overlap(a: Office, b: Office): boolean {
  const [first, second] = [heldForCertain(a), heldForCertain(b)];
  return first.from < second.before && second.from < first.before;
}

/** The days, half-open, on which the office was held whatever its partial dates stand for. */
function heldForCertain({ from, to, asOf }: Office): { from: string; before: string } {
  return {
    from: latestDay(from ?? asOf),
    before: earliestDay(to ?? asOf),
  };
}
