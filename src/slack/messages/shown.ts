/** How an answer was put, kept with its check: enough to put it again, in the same form, when something was decided on it. */
import { z } from 'zod';
import type { Report } from '../../checking/report.js';
import type { NewsRecord } from '../../record/record.js';
import type { TextNames } from '../../reports/summary.js';
import { type Answer, withAbove } from './answer.js';
import { type Block, blocksSchema } from './blocks.js';
import { draftReport } from './draft-report.js';
import { reportAnswer } from './report.js';

export interface ShownAs {
  readonly as: 'report' | 'draft';
  readonly headline: string | null;
  readonly names: TextNames | null;
  /** What is said above the report. */
  readonly above: readonly Block[];
}

/** With what the message had before and after the answer. */
export interface Shown extends ShownAs {
  readonly first: readonly Block[];
  readonly last: readonly Block[];
}

/** Made by Stet itself, perhaps an earlier Stet. */
const shownSchema = z.object({
  as: z.enum(['report', 'draft']),
  headline: z.string().nullable().default(null),
  names: z.object({ draft: z.string(), other: z.string() }).nullable().default(null),
  above: blocksSchema,
  first: blocksSchema,
  last: blocksSchema,
});

/** Null where it was kept by a Stet that put answers otherwise, or not at all. */
export const readShown = (kept: unknown): Shown | null => shownSchema.safeParse(kept).data ?? null;

/** The answer in its form, of what was found since. */
export function putAgain(shown: Shown, text: string, report: Report, record: NewsRecord): Answer {
  const { as, headline, names, above } = shown;
  const answer =
    as === 'draft'
      ? draftReport({
          ...{ text, headline, report, record, deciding: true },
          ...(names === null ? {} : { names }),
        }).answer
      : reportAnswer(report, record, undefined, names ?? undefined, true);
  return withAbove(answer, above);
}
