/**
 * Of all that a desk has decided, what mattered to one check. It is kept with the check instead of the whole, so that the check
 * can be made again as it was, and a draft of three lines does not carry the decisions of years.
 */
import type { CheckOptions } from '../checking/check.js';
import type { DeskView, Ruling } from '../checking/desk/view.js';
import { findingsOf } from '../checking/findings-of.js';
import type { Report } from '../checking/report.js';

const discrepancies = 'discrepancies/';

/** The options of a check with that part of the desk's decisions which its report shows to have mattered. */
export function thatMattered(options: CheckOptions, report: Report): CheckOptions {
  return options.desk === undefined ? options : { ...options, desk: partOf(options.desk, report) };
}

/**
 * Decisions on findings by key: those of the report. The settings and the severities of rules are few, and bear on what is
 * left out unseen: all of them stay.
 */
function partOf(desk: DeskView, report: Report): DeskView {
  const findings = report.claims.flatMap(findingsOf);
  const keys = new Set(findings.map(({ key }) => key));
  const cited = new Set(
    [...report.claims, ...findings]
      .flatMap(({ citations }) => citations.map(({ id }) => id))
      .filter((id) => id.startsWith(discrepancies))
      .map((id) => id.slice(discrepancies.length)),
  );
  return {
    ...desk,
    ...(desk.dismissed === undefined ? {} : { dismissed: those(desk.dismissed, (key) => keys.has(key)) }),
    ...(desk.confirmed === undefined ? {} : { confirmed: those(desk.confirmed, (key) => keys.has(key)) }),
    ...(desk.rulings === undefined
      ? {}
      : { rulings: those(desk.rulings, (id, ruling) => cited.has(id) || hasSilenced(ruling)) }),
  };
}

/** What a ruling silenced is in no report: none of these can be left out. There is at most one a discrepancy on record. */
const hasSilenced = ({ ruling }: Ruling): boolean => ruling === 'dismissed';

const those = <T>(
  entries: Readonly<Record<string, T>>,
  mattered: (key: string, entry: T) => boolean,
): Record<string, T> =>
  Object.fromEntries(Object.entries(entries).filter(([key, entry]) => mattered(key, entry)));
