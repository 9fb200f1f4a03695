/** An editor gives a rule its own severity back. */
import { z } from 'zod';
import { refusalOf } from '../allowed.js';
import { loggable } from '../logging.js';
import { type Answer, inOne } from '../messages/answer.js';
import { ruleReset } from '../messages/decisions.js';
import { rulesAnswer } from '../messages/rules.js';
import { inLedger, replyAt } from '../press.js';
import { placeSchema } from '../views/dismiss.js';
import { kind, originSchema, type Work } from './kind.js';

const schema = z.object({
  origin: originSchema,
  rule: z.string(),
  user: z.string(),
  /** Null on the home tab. */
  place: placeSchema.nullable(),
});

export type ResetRulePayload = z.infer<typeof schema>;

export const resetRule = kind<ResetRulePayload>({
  name: 'reset-rule',
  schema,
  replyOf: ({ place, user }) => replyAt(place, user),
  async work(payload, work) {
    await work.tell(await answerOf(payload, work), replyAt(payload.place, payload.user));
  },
});

async function answerOf({ origin, rule, user, place }: ResetRulePayload, work: Work): Promise<Answer> {
  const { around, desk, job } = work;
  const refusal = await refusalOf('settings', user, origin, around);
  if (refusal !== null) return refusal;
  const done = await desk.resetRule({ rule, by: user, at: job.createdAt, why: null, place: inLedger(place) });
  await updateList(place, work);
  return ruleReset(rule, done || job.attempt > 1);
}

/** The list of rules, where it was pressed in one. It is no loss where it stays as it was. */
async function updateList(place: ResetRulePayload['place'], { desk, sender, around }: Work): Promise<void> {
  if (place === null) return;
  const [message] = inOne(rulesAnswer({ standings: await desk.standings(), mayReset: true }));
  if (message === undefined) return;
  try {
    if (place.message !== undefined)
      await sender.revise({ channel: place.channel, ts: place.message }, message);
    else if (place.url !== undefined) await sender.replace('rules again', place.url, message);
  } catch (error) {
    around.logger.warn({ ...loggable(error) }, 'a list of rules could not be brought up to date');
  }
}
