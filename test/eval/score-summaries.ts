/**
 * Scores summaries checked against their texts, on SummEdits. A summary is judged wrong where a finding is more than a
 * remark.
 *
 * - caught: of the summaries with an error, those judged wrong
 * - kept: of the right ones, those that are not. The mean of the two is the balanced accuracy that others publish
 * - precision: of those judged wrong, the ones with an error
 */
import { z } from 'zod';
import type { Report } from '../../src/checking/report.js';
import { type Row, rowOf, type Table } from './figures.js';
import { shareOf } from './share.js';

export const summarySchema = z.object({
  text: z.string(),
  summary: z.string(),
  consistent: z.boolean(),
  domain: z.string(),
});

export type Summary = z.infer<typeof summarySchema>;

export interface SummaryJudged {
  readonly domain: string;
  readonly consistent: boolean;
  readonly flagged: boolean;
}

export const judgeSummary = ({ domain, consistent }: Summary, { claims }: Report): SummaryJudged => ({
  domain,
  consistent,
  flagged: claims.some(({ findings }) => findings.some(({ severity }) => severity !== 'info')),
});

const rowFor = (judged: readonly SummaryJudged[]): Row =>
  rowOf(judged.length, {
    caught: shareOf(
      judged,
      ({ consistent }) => !consistent,
      ({ flagged }) => flagged,
    ),
    kept: shareOf(
      judged,
      ({ consistent }) => consistent,
      ({ flagged }) => !flagged,
    ),
    precision: shareOf(
      judged,
      ({ flagged }) => flagged,
      ({ consistent }) => !consistent,
    ),
  });

/** A row for each domain, in the order in which they come, and one for all. */
export function scoreSummaries(judged: readonly SummaryJudged[]): Table {
  const domains = [...new Set(judged.map(({ domain }) => domain))];
  return Object.fromEntries([
    ...domains.map((name) => [name, rowFor(judged.filter(({ domain }) => domain === name))]),
    ['all', rowFor(judged)],
  ]);
}
