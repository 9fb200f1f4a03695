/** What somebody decides on a finding: kept, shown in the message, and told to them. */
import { z } from 'zod';
import { findingsOf } from '../../checking/findings-of.js';
import type { Finding } from '../../checking/report.js';
import type { KeptCheck } from '../../desk/memory/checks-kept.js';
import { refusalOf } from '../allowed.js';
import { type FindingReference, referenceSchema } from '../finding-reference.js';
import type { Answer } from '../messages/answer.js';
import { decidedAnswer, findingGone, refusedReason, undoneAnswer } from '../messages/decisions.js';
import { inLedger, replyAt } from '../press.js';
import { placeSchema } from '../views/dismiss.js';
import { kind, originSchema, type Work } from './kind.js';
import { updateAnswer } from './update-answer.js';

const schema = z.object({
  origin: originSchema,
  reference: referenceSchema,
  decision: z.enum(['confirmed', 'dismissed', 'speakers-error', 'undone']),
  why: z.string().nullable(),
  user: z.string(),
  place: placeSchema.nullable(),
});

export type DecidePayload = z.infer<typeof schema>;

export const decide = kind<DecidePayload>({
  name: 'decide',
  schema,
  replyOf: ({ place, user }) => replyAt(place, user),
  async work(payload, work) {
    await work.tell(await answerOf(payload, work), replyAt(payload.place, payload.user));
  },
});

/** Decided first, then shown: where a process ends in between, the retry finds it decided and shows it. */
async function answerOf(payload: DecidePayload, work: Work): Promise<Answer> {
  const { reference, decision, user, place, origin } = payload;
  const refusal = await refusalOf('rule', user, origin, work.around);
  if (refusal !== null) return refusal;
  const kept = await keptWith(reference, place?.check, work);
  if (kept === null) return findingGone();
  const signed = { by: user, at: work.job.createdAt, place: inLedger(place), why: payload.why };
  const show = () => updateAnswer(kept.check, reference.key, place, work);
  if (decision === 'undone') {
    const undone = await work.desk.undo({ key: reference.key, ...signed });
    if (undone.kind === 'refused') return refusedReason(undone.reason);
    // A retry finds what it undid itself.
    const kind = work.job.attempt > 1 ? 'undone' : undone.kind;
    return undoneAnswer(kind, await show());
  }
  const { key, rule, messageId, citations } = kept.finding;
  const evidence = [...new Set(citations.map(({ id }) => id))].slice(0, 200);
  const decided = await work.desk.decide({ key, rule, messageId, evidence, decision, ...signed });
  if (decided.kind === 'refused') return refusedReason(decided.reason);
  const step = decided.kind === 'decided' ? decided.step : await work.desk.stepAfter(decided.seq);
  return decidedAnswer({
    kind: work.job.attempt > 1 ? 'decided' : decided.kind,
    ...{ decision, step },
    updated: await show(),
  });
}

interface Kept {
  readonly check: KeptCheck;
  readonly finding: Finding;
}

/** The finding as it was found: by the check that the message tells of, else by the latest that found it. */
async function keptWith(
  reference: FindingReference,
  id: string | undefined,
  { desk }: Work,
): Promise<Kept | null> {
  const check = (id === undefined ? null : await desk.check(id)) ?? (await desk.checkThatGave(reference.id));
  const finding = check?.report.claims.flatMap(findingsOf).find(({ key }) => key === reference.key);
  return check == null || finding === undefined ? null : { check, finding };
}
