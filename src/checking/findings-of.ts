import type { ClaimReport, Finding } from './report.js';

/** Every finding that a report shows on a claim: those that count, and those that the desk has dismissed. */
export const findingsOf = ({ findings, dismissed = [] }: ClaimReport): Finding[] => [
  ...findings,
  ...dismissed.map(({ finding }) => finding),
];
