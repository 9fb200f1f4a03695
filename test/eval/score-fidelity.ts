/**
 * Scores quotes as published against the line of the transcript that they come from.
 *
 * - kept: of those that are verbatim, the ones not called altered
 * - flagged: of the others, which are trimmed, elided or reworded, the ones called altered. Not all should be
 */
import { z } from 'zod';
import type { Report } from '../../src/checking/report.js';
import { type Row, rowOf } from './figures.js';
import { shareOf } from './share.js';

export const publishedQuoteSchema = z.object({
  speaker: z.string(),
  published_quote: z.string(),
  transcript_sentence: z.string(),
  match: z.string(),
});

export type PublishedQuote = z.infer<typeof publishedQuoteSchema>;

/** Its words stand in another line than the one given: there is nothing to hold them against. */
export const isElsewhere = ({ match }: PublishedQuote): boolean => match === 'verbatim_other_line';

/** The quote in a sentence, and what it is held against. */
export const fidelityQuestion = (row: PublishedQuote): { text: string; against: string } => ({
  text: `${row.speaker} said, "${row.published_quote}"`,
  against: `${row.speaker}: ${row.transcript_sentence}`,
});

export interface FidelityJudged {
  readonly verbatim: boolean;
  readonly calledAltered: boolean;
}

export const judgeFidelity = ({ match }: PublishedQuote, { claims }: Report): FidelityJudged => ({
  verbatim: match === 'verbatim_by_speaker',
  calledAltered: claims.some(({ findings }) =>
    findings.some(({ rule, severity }) => rule === 'altered-quote' && severity !== 'info'),
  ),
});

export const scoreFidelity = (judged: readonly FidelityJudged[]): Row =>
  rowOf(judged.length, {
    kept: shareOf(
      judged,
      ({ verbatim }) => verbatim,
      ({ calledAltered }) => !calledAltered,
    ),
    flagged: shareOf(
      judged,
      ({ verbatim }) => !verbatim,
      ({ calledAltered }) => calledAltered,
    ),
  });
