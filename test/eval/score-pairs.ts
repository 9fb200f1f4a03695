/**
 * Scores verdicts on pairs of claim and evidence: FEVER-Symmetric and Fool Me Twice. The first verdict of a report that
 * is supported or refuted is its answer; any other is none.
 *
 * Precision and recall of each answer; of all pairs (accuracy) and of those answered (right), those answered rightly.
 */
import { z } from 'zod';
import type { Report } from '../../src/checking/report.js';
import { type Row, rowOf } from './figures.js';
import { shareOf } from './share.js';

const evidenceSchema = z.union([z.string(), z.array(z.object({ text: z.string() }))]);

/** Either set's fields, as one. */
export const pairSchema = z
  .union([
    z.object({ claim: z.string(), evidence: evidenceSchema, gold_label: z.string() }),
    z
      .object({ text: z.string(), gold_evidence: evidenceSchema, label: z.string() })
      .transform(({ text, gold_evidence, label }) => ({
        claim: text,
        evidence: gold_evidence,
        gold_label: label,
      })),
  ])
  .transform(({ claim, evidence, gold_label }) => ({
    claim,
    evidence: typeof evidence === 'string' ? evidence : evidence.map(({ text }) => text).join(' '),
    due: gold_label.startsWith('SUPPORT') ? ('supported' as const) : ('refuted' as const),
  }));

export type Pair = z.infer<typeof pairSchema>;

export interface PairJudged {
  readonly due: Pair['due'];
  readonly said: Pair['due'] | null;
}

export function judgePair({ due }: Pair, { claims }: Report): PairJudged {
  for (const { verdict } of claims)
    if (verdict === 'supported' || verdict === 'refuted') return { due, said: verdict };
  return { due, said: null };
}

const isRight = ({ due, said }: PairJudged): boolean => said === due;

export const scorePairs = (judged: readonly PairJudged[]): Row =>
  rowOf(judged.length, {
    supportedPrecision: shareOf(judged, ({ said }) => said === 'supported', isRight),
    supportedRecall: shareOf(judged, ({ due }) => due === 'supported', isRight),
    refutedPrecision: shareOf(judged, ({ said }) => said === 'refuted', isRight),
    refutedRecall: shareOf(judged, ({ due }) => due === 'refuted', isRight),
    right: shareOf(judged, ({ said }) => said !== null, isRight),
    accuracy: shareOf(judged, () => true, isRight),
  });
