/** The desk's ruling on a discrepancy: kept, shown on the card, and told to whoever ruled. */
import { evidenceOfFound, recordWith } from '../../desk/checking/checking.js';
import { z } from 'zod';
import { under } from '../../checking/desk/view.js';
import { refusalOf } from '../allowed.js';
import { dayOf } from '../day.js';
import { evidenceChanged } from '../evidence-changed.js';
import { loggable } from '../logging.js';
import { type Answer, inOne } from '../messages/answer.js';
import { type Block, blocksSchema, button } from '../messages/blocks.js';
import { discrepancyGone, refusedReason, ruledAnswer } from '../messages/decisions.js';
import { discrepancyAnswer } from '../messages/discrepancies.js';
import { inLedger, replyAt } from '../press.js';
import { shareActionId, writeReference } from '../share-reference.js';
import { placeSchema } from '../views/dismiss.js';
import { kind, originSchema, type Work } from './kind.js';

const schema = z.object({
  origin: originSchema,
  discrepancy: z.string(),
  ruling: z.enum(['open', 'confirmed', 'dismissed']),
  why: z.string().nullable(),
  user: z.string(),
  /** Null on the home tab. */
  place: placeSchema.nullable(),
  /** What stands above the card in its message. */
  above: blocksSchema,
});

export type RulePayload = z.infer<typeof schema>;

export const rule = kind<RulePayload>({
  name: 'rule',
  schema,
  replyOf: ({ place, user }) => replyAt(place, user),
  async work(payload, work) {
    await work.tell(await answerOf(payload, work), replyAt(payload.place, payload.user));
  },
});

async function answerOf(payload: RulePayload, work: Work): Promise<Answer> {
  const { discrepancy: id, ruling, why, user, place, origin } = payload;
  const { around, desk, job } = work;
  const refusal = await refusalOf('rule', user, origin, around);
  if (refusal !== null) return refusal;
  const record = await recordWith(around.checking, [evidenceOfFound(id)]);
  if (!record.discrepancies.some((known) => known.id === id)) return discrepancyGone(id);
  const ruled = await desk.rule({
    ...{ discrepancy: id, ruling, why, by: user, at: job.createdAt },
    place: inLedger(place),
  });
  if (ruled.kind === 'refused') return refusedReason(ruled.reason);
  // What answers said on the ground of it is looked through again.
  if (ruled.kind === 'ruled' || job.attempt > 1)
    await evidenceChanged(around, job.team, {
      ...{ kind: 'ruling', discrepancy: id, ruling, seq: ruled.seq, by: user },
    });
  const kind = job.attempt > 1 ? 'ruled' : ruled.kind;
  return ruledAnswer(kind, ruling, id, await updateCard(payload, work));
}

/** @returns whether the card shows the ruling; a failure is logged, and the ruling stands */
async function updateCard({ discrepancy: id, place, above }: RulePayload, work: Work): Promise<boolean> {
  const { around, desk, sender, job } = work;
  // The home tab is no message.
  if (place === null) return true;
  const view = await desk.view(place.channel);
  const card = discrepancyAnswer(id, await recordWith(around.checking, [evidenceOfFound(id)]), {
    ruled: under(view.rulings, id) ?? null,
    mayRule: true,
  });
  try {
    if (place.message !== undefined) {
      const [message] = inOne({ ...card, body: [...above, ...card.body] });
      if (message !== undefined) await sender.revise({ channel: place.channel, ts: place.message }, message);
    } else if (place.url !== undefined) {
      const [message] = inOne(card, [shareCard(id, job)]);
      if (message !== undefined) await sender.replace('card again', place.url, message);
    } else return false;
    return true;
  } catch (error) {
    around.logger.warn({ ...loggable(error) }, 'a card could not be brought up to date');
    return false;
  }
}

/** The card that one person sees can be shared, now with the ruling. */
function shareCard(id: string, { id: job, createdAt }: Work['job']): Block {
  const reference = writeReference({ id: job, on: dayOf(createdAt), asked: `discrepancies ${id}` });
  return button('Share in this channel', shareActionId, reference);
}
