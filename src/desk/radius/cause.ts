/** Why answers may not be what they were. Plain JSON: it stands in jobs. */
import { z } from 'zod';

export const causeSchema = z.discriminatedUnion('kind', [
  /** The record is another: a source was corrected or filed, a fact changed or withdrawn. */
  z.object({
    kind: z.literal('record'),
    /** The digest of the record before it, where that is known. */
    before: z.string().nullable(),
  }),
  /** The desk ruled on a discrepancy. */
  z.object({
    kind: z.literal('ruling'),
    /** Without `discrepancies/`. */
    discrepancy: z.string(),
    ruling: z.enum(['open', 'confirmed', 'dismissed']),
    /** Of its entry in the ledger. */
    seq: z.number(),
    /** Slack's id of whoever ruled. */
    by: z.string(),
  }),
]);

/** What happened to evidence. */
export type EvidenceCause = z.infer<typeof causeSchema>;

/** The same, once it has its entry in the ledger: what is done about it is known by that entry's number, and so done once. */
export const notedCauseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('record'), seq: z.number() }),
  causeSchema.options[1],
]);

export type NotedCause = z.infer<typeof notedCauseSchema>;

/** `record:12`, `ruling:13` */
export const causeKey = ({ kind, seq }: NotedCause): string => `${kind}:${seq}`;
