/**
 * Scores the search for the checked claim that a tweet or a sentence of a debate makes, on CLEF CheckThat!: mean average
 * precision at 5 as the shared task counts it, mean reciprocal rank, and recall at 5.
 */
import { z } from 'zod';
import { type Row, rowOf } from './figures.js';

export const querySchema = z.object({
  text: z.string(),
  gold: z.array(z.string()).min(1),
  split: z.string(),
});

export type Query = z.infer<typeof querySchema>;

export interface MatchingJudged {
  readonly averagePrecision: number;
  readonly reciprocalRank: number;
  readonly recall: number;
}

const DEPTH = 5;

/** `ids`: what was found, best first. */
export function judgeMatching({ gold }: Pick<Query, 'gold'>, ids: readonly string[]): MatchingJudged {
  const ranks = ids.flatMap((id, index) => (gold.includes(id) ? [index + 1] : []));
  const early = ranks.filter((rank) => rank <= DEPTH);
  const precisions = early.map((rank, before) => (before + 1) / rank);
  const [first] = ranks;
  return {
    averagePrecision: precisions.reduce((sum, one) => sum + one, 0) / Math.min(DEPTH, gold.length),
    reciprocalRank: first === undefined ? 0 : 1 / first,
    recall: early.length / gold.length,
  };
}

/** Sums are kept to six decimals: what adding in another order would change is no change. */
export function scoreMatching(judged: readonly MatchingJudged[]): Row {
  const sum = (of: (one: MatchingJudged) => number): number =>
    Number(judged.reduce((total, one) => total + of(one), 0).toFixed(6));
  return rowOf(judged.length, {
    map5: [sum(({ averagePrecision }) => averagePrecision), judged.length],
    mrr: [sum(({ reciprocalRank }) => reciprocalRank), judged.length],
    recall5: [sum(({ recall }) => recall), judged.length],
  });
}
