/** Corrections: drafted from the card of a discrepancy, filed as edited, withdrawn. */
import { z } from 'zod';
import { type Filed, fileDraft, withdrawFiled } from '../../desk/corrections-kept.js';
import { refusalOf } from '../allowed.js';
import { correctingFor } from '../correcting.js';
import type { Answer } from '../messages/answer.js';
import { correctionGone, filedAnswer } from '../messages/corrections.js';
import { inLedger, replyAt } from '../press.js';
import { placeSchema } from '../views/dismiss.js';
import { kind, originSchema } from './kind.js';

const common = { origin: originSchema, user: z.string(), place: placeSchema.nullable() };

const draftSchema = z.object({ ...common, id: z.string() });

/** `Draft a correction` */
export const draftPressed = kind<z.infer<typeof draftSchema>>({
  name: 'draft-correction',
  schema: draftSchema,
  replyOf: ({ place, user }) => replyAt(place, user),
  async work({ id, place, user }, work) {
    const correcting = correctingFor(user, place?.channel ?? null, work);
    await work.tell(await correcting.draft(id), replyAt(place, user));
  },
});

const fileSchema = z.object({
  ...common,
  edited: z.object({
    correction: z.string(),
    text: z.string(),
    publisher: z.string().nullable(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    since: z.string().nullable(),
    note: z.string().nullable(),
  }),
});

export type FilePayload = z.infer<typeof fileSchema>;

export const file = kind<FilePayload>({
  name: 'file-correction',
  schema: fileSchema,
  replyOf: ({ place, user }) => replyAt(place, user),
  async work({ origin, edited: { correction: id, ...edited }, place, user }, work) {
    const { around, desk, job } = work;
    const refusal = await refusalOf('file', user, origin, around);
    const signed = { by: user, at: job.createdAt, place: inLedger(place) };
    const answer =
      refusal ?? told(await fileDraft(desk.db, job.team, { id, ...edited, ...signed }), job.attempt, 'filed');
    await work.tell(answer, replyAt(place, user));
  },
});

const withdrawSchema = z.object({ ...common, id: z.string() });

export const withdraw = kind<z.infer<typeof withdrawSchema>>({
  name: 'withdraw-correction',
  schema: withdrawSchema,
  replyOf: ({ place, user }) => replyAt(place, user),
  async work({ origin, id, place, user }, work) {
    const { around, desk, job } = work;
    const refusal = await refusalOf('file', user, origin, around);
    const signed = { by: user, at: job.createdAt, why: null, place: inLedger(place) };
    const answer =
      refusal ?? told(await withdrawFiled(desk.db, job.team, { id, ...signed }), job.attempt, 'withdrawn');
    await work.tell(answer, replyAt(place, user));
  },
});

/** A retry finds what it did itself. */
function told(filed: Filed, attempt: number, done: 'filed' | 'withdrawn'): Answer {
  if (filed.kind === 'unknown') return correctionGone();
  const own = attempt > 1 && filed.correction.state === done;
  return filedAnswer(own ? done : filed.kind, filed.correction);
}
