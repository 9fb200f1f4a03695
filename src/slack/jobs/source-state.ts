/** An editor confirms, withdraws or puts back a source: kept, shown in the message, told to them. */
import { z } from 'zod';
import { noFiling } from '../filing/may-file.js';
import { setState } from '../filing/set-state.js';
import { loggable } from '../logging.js';
import { type Answer, inOne } from '../messages/answer.js';
import { blocksSchema } from '../messages/blocks.js';
import { decidedSource, sourceGone, stateSet, withStateOf } from '../messages/filed.js';
import { mrkdwn, userMention } from '../messages/mrkdwn.js';
import { inLedger, replyAt } from '../press.js';
import { placeSchema } from '../views/dismiss.js';
import { kind, originSchema, type Work } from './kind.js';

const schema = z.object({
  origin: originSchema,
  source: z.string(),
  to: z.enum(['confirmed', 'withdrawn', 'restored']),
  user: z.string(),
  /** Null on the home tab. */
  place: placeSchema.nullable(),
  /** The message that was pressed, where Slack gives it. */
  blocks: blocksSchema,
});

export type SourceStatePayload = z.infer<typeof schema>;

export const sourceState = kind<SourceStatePayload>({
  name: 'source-state',
  schema,
  replyOf: ({ place, user }) => replyAt(place, user),
  async work(payload, work) {
    await work.tell(await answerOf(payload, work), replyAt(payload.place, payload.user));
  },
});

async function answerOf(payload: SourceStatePayload, work: Work): Promise<Answer> {
  const { origin, source: id, to, user, place } = payload;
  const { around, desk, job } = work;
  const refusal = await noFiling(user, origin, around);
  if (refusal !== null) return refusal;
  const again = job.attempt > 1;
  const signed = { by: user, at: job.createdAt, place: inLedger(place) };
  const done = await setState(desk.db, job.team, { source: id, to, again, ...signed });
  if (done.kind === 'unknown') return sourceGone(id);
  if (done.kind === 'changed') await around.filing?.refresh();
  await updateMessage(payload, done.source, work);
  return stateSet(to, done.kind, done.source.source);
}

/** It is no loss where the message stays as it was. */
async function updateMessage(
  { place, blocks, user, source: id }: SourceStatePayload,
  filed: Parameters<typeof decidedSource>[0],
  { sender, around }: Work,
): Promise<void> {
  if (place === null) return;
  const by = mrkdwn`by ${userMention(user)}`;
  const body = withStateOf(blocks, id, filed, by);
  const answer = decidedSource(filed, by);
  const [message] = inOne(body === null ? answer : { ...answer, body });
  if (message === undefined) return;
  try {
    if (place.message !== undefined)
      await sender.revise({ channel: place.channel, ts: place.message }, message);
    else if (place.url !== undefined) await sender.replace('source again', place.url, message);
  } catch (error) {
    around.logger.warn({ ...loggable(error) }, 'the message of a source could not be brought up to date');
  }
}
