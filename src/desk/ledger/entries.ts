/**
 * What the ledger holds: decisions, never drafts. Of a finding there is its key, its rule and its evidence; the words that it
 * is about are not here, so that a draft can be forgotten and the ledger stay whole.
 */
import { z } from 'zod';
import { slackId, words } from '../words.js';

/** Where something was decided. */
export const placeSchema = z.strictObject({
  channel: slackId,
  /** The `ts` of the thread's first message. */
  thread: z.string().max(40).optional(),
  /** The `ts` of the message. */
  message: z.string().max(40).optional(),
  permalink: z
    .url({ protocol: /^https$/ })
    .max(500)
    .optional(),
});
export type Place = z.infer<typeof placeSchema>;

const id = z.string().min(1).max(200);
/** As much evidence is named in an entry. */
export const mostEvidence = 2_000;
const severity = z.enum(['error', 'warning', 'info']);

/** What every entry has beside who and when. `v` counts the shapes that entries of a kind have had. */
const common = {
  v: z.literal(1),
  why: words.nullable(),
  /** Null where it was in no conversation, as on the command line. */
  place: placeSchema.nullable(),
};

const kinds = {
  'finding-decided': z.strictObject({
    ...common,
    finding: id,
    rule: id,
    messageId: id,
    /** `undone`: the decision before it is in force no longer. */
    decision: z.enum(['confirmed', 'dismissed', 'speakers-error', 'undone']),
    /** Ids of the citations that the finding had. */
    evidence: z.array(id).max(200),
  }),
  'ruling-made': z.strictObject({
    ...common,
    discrepancy: id,
    ruling: z.enum(['open', 'confirmed', 'dismissed']),
    /** The ruling before it; null where the desk had made none. */
    before: z.enum(['open', 'confirmed', 'dismissed']).nullable(),
  }),
  'rule-stepped-down': z.strictObject({
    ...common,
    rule: id,
    from: severity,
    to: severity,
    /** The decisions that led to it. */
    confirmed: z.int().min(0),
    dismissed: z.int().min(0),
  }),
  'rule-reset': z.strictObject({ ...common, rule: id }),
  'settings-changed': z.strictObject({
    ...common,
    /** `*` is the workspace's default. */
    channel: id,
    /** All that is set there now; null where the channel goes by the default again. */
    settings: z.record(z.string(), z.unknown()).nullable(),
  }),
  'correction-filed': z.strictObject({ ...common, correction: id, discrepancy: id.nullable() }),
  'correction-withdrawn': z.strictObject({ ...common, correction: id, discrepancy: id.nullable() }),
  'source-changed': z.strictObject({
    ...common,
    source: id,
    change: z.enum(['filed', 'corrected', 'withdrawn']),
    evidence: z.array(id).max(mostEvidence),
  }),
  /** An editor stands for what the machine read of a filed source. */
  'source-confirmed': z.strictObject({ ...common, source: id, version: z.int().min(1) }),
  /** A filed source was taken out of the record. */
  'source-withdrawn': z.strictObject({ ...common, source: id, version: z.int().min(1) }),
  /** One that was confirmed or withdrawn is again as the machine read it. */
  'source-restored': z.strictObject({ ...common, source: id, version: z.int().min(1) }),
  /** Another record took the place of the one before; `evidence` is what answers in this workspace had relied on. */
  'record-changed': z.strictObject({
    ...common,
    /** Digests; null where it is not known. */
    before: id.nullable(),
    after: id,
    evidence: z.array(id).max(mostEvidence),
    /** How much evidence changed, where it is more than is named. */
    count: z.int().min(0),
  }),
  /** Deleted on request: how much, by table, and never what. */
  forgotten: z.strictObject({
    ...common,
    what: z.enum(['check', 'thread', 'person', 'workspace']),
    counts: z.record(z.string(), z.int().min(0)),
  }),
  installed: z.strictObject({ ...common }),
  uninstalled: z.strictObject({ ...common }),
};

export type Kind = keyof typeof kinds;
type Entries = { readonly [K in Kind]: { readonly kind: K; readonly entry: z.infer<(typeof kinds)[K]> } };

/** A kind, and an entry of that kind. */
export type Entry = Entries[Kind];
export type EntryOf<K extends Kind> = Entries[K];

export const isKind = (kind: string): kind is Kind => Object.hasOwn(kinds, kind);

/** @throws {z.ZodError} where an entry is not of its kind */
export const parseEntry = ({ kind, entry }: Entry): object => kinds[kind].parse(entry);
