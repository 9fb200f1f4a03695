/** Where imported offices disagree with `people.yaml`, for whoever keeps it. */
import type { OfficeDisagreement } from '../../record/imported/disagreement.js';
import { asTable } from '../../reports/table.js';
import { counted } from '../../reports/wording.js';

/** A table of what is said otherwise; one line where nothing is. */
export function disagreementLines(disagreements: readonly OfficeDisagreement[]): string[] {
  if (disagreements.length === 0) return ['Nothing imported disagrees with people.yaml.'];
  return [
    `${counted(disagreements.length, 'office')} on which they disagree; people.yaml stands:`,
    ...asTable([
      ['person', 'office', 'ours', 'theirs'],
      ...disagreements.map(({ name, office, ours, theirs, source }) => [
        name,
        office,
        ours,
        `${theirs} (${source})`,
      ]),
    ]).map((line) => `  ${line}`),
  ];
}
