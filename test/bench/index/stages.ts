/** What the process that measures one engine tells, a line of JSON for each thing it has done. */
import { z } from 'zod';

const bytes = z.number().nonnegative();
const milliseconds = z.number().nonnegative();

export const stageSchema = z.discriminatedUnion('stage', [
  z.object({
    stage: z.literal('built'),
    milliseconds,
    /** What the index holds on JavaScript's heap and in buffers, and the database's process; null where it cannot be told. */
    memory: bytes.nullable(),
    /** By how much the process grew, the database's with it. */
    resident: bytes.nullable(),
    disk: bytes.nullable(),
  }),
  z.object({
    stage: z.literal('asked'),
    /** Of each query, in their order. */
    times: z.array(milliseconds),
    /** Whether the passage that a query was made from is among the first ten. */
    found: z.array(z.boolean()),
  }),
  z.object({ stage: z.literal('saved'), milliseconds, bytes }),
  z.object({
    stage: z.literal('opened'),
    milliseconds,
    /** Whether it answers as the one that was saved. */
    same: z.boolean(),
  }),
  /** `at` is what it was doing. */
  z.object({ stage: z.literal('failed'), at: z.string(), message: z.string() }),
  z.object({ stage: z.literal('not-here'), message: z.string() }),
]);

export type Stage = z.infer<typeof stageSchema>;
