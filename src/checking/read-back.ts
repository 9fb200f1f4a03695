/** Every citation of a report is read back from the record before the report leaves the process. */
import { lookup } from '../record/lookup.js';
import type { NewsRecord } from '../record/record.js';
import { findingsOf } from './findings-of.js';
import type { Citation, Report } from './report.js';

/** @throws Error where a citation's snippet is not what stands at its place */
export function readBack(report: Report, record: NewsRecord): Report {
  for (const claim of report.claims) {
    for (const citation of [
      ...claim.citations,
      ...findingsOf(claim).flatMap((finding) => finding.citations),
    ]) {
      assertOnRecord(citation, record);
    }
  }
  return report;
}

/** @throws Error where the snippet of a citation is not what stands at its place */
export const assertOnRecord = (citation: Omit<Citation, 'stance'>, record: NewsRecord): void => {
  const side = citation.id.startsWith('discrepancies/');
  const found = lookup(
    record,
    citation.id,
    citation.locator,
    citation.source === 'people' ? undefined : citation.source,
    side ? citation.snippet : undefined,
  );
  if (
    found === null ||
    found.snippet !== citation.snippet ||
    found.wording !== citation.wording ||
    found.readByMachine !== citation.readByMachine
  ) {
    throw new Error(
      `The citation ${citation.id} ${citation.locator} is not in the record as cited; the report is withheld. ` +
        `Expected “${citation.snippet}”, found ${found === null ? 'nothing' : `“${found.snippet}”`}.`,
    );
  }
};
