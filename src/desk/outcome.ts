import type { Report } from '../checking/report.js';
import type { Outcome } from './memory/answers-kept.js';

/** What came of a report, without its words. */
export const outcomeOf = ({ claims }: Report): Outcome =>
  claims.map(({ id, verdict, findings }) => ({ id, verdict, findings: findings.map(({ key }) => key) }));
