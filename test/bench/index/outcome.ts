/** What a run found out, of each engine at each size. */
import { z } from 'zod';
import { type Stage, stageSchema } from './stages.js';

export const outcomeSchema = z.object({
  engine: z.string(),
  size: z.number().int().positive(),
  stages: z.array(stageSchema),
});

export type Outcome = z.infer<typeof outcomeSchema>;

const timesSchema = z.object({ p50: z.number(), p95: z.number() });

export const resultsSchema = z.object({
  machine: z.object({
    cores: z.number(),
    memory: z.number(),
    node: z.string(),
    processor: z.string(),
    /** Processes that wanted a core, as a mean over a minute, before an engine began: the most of them. */
    load: z.number(),
  }),
  /** Of the largest corpus. */
  corpus: z.string(),
  /** How many were there to be asked. */
  queries: z.number().int().nonnegative(),
  /** How long each engine could answer at each size, in seconds. */
  seconds: z.number().positive(),
  outcomes: z.array(outcomeSchema),
  checks: z.array(
    z.object({
      /** As asked for, and as the record has them. */
      ...{ size: z.number().int().positive(), passages: z.number().int().positive() },
      what: z.string(),
      count: z.number().int().positive(),
      /** Milliseconds by the clock and of the processor. */
      ...{ clock: timesSchema, processor: timesSchema },
    }),
  ),
});

export type Results = z.infer<typeof resultsSchema>;

export const stageOf = <Name extends Stage['stage']>(
  { stages }: Outcome,
  name: Name,
): Extract<Stage, { stage: Name }> | undefined =>
  stages.find((one): one is Extract<Stage, { stage: Name }> => one.stage === name);

/** The time that a share of all is not above (nearest rank); undefined of none. */
export function quantile(times: readonly number[], share: number): number | undefined {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

/**
 * How many times faster the second is, by the p95 of the queries that both answered; undefined where one answered none.
 * An engine that was stopped answered fewer: only the same questions are held against each other.
 */
export function timesFaster(reference: Outcome | undefined, own: Outcome | undefined): number | undefined {
  const theirs = reference && stageOf(reference, 'asked')?.times;
  const ours = own && stageOf(own, 'asked')?.times;
  if (theirs === undefined || ours === undefined) return undefined;
  const both = Math.min(theirs.length, ours.length);
  const [slow, fast] = [quantile(theirs.slice(0, both), 0.95), quantile(ours.slice(0, both), 0.95)];
  return slow === undefined || fast === undefined ? undefined : slow / fast;
}

/** Of the queries that it answered, for how many the passage was among the first ten; undefined where it answered none. */
export function recall(outcome: Outcome): number | undefined {
  const found = stageOf(outcome, 'asked')?.found;
  return found === undefined || found.length === 0 ? undefined : found.filter(Boolean).length / found.length;
}
