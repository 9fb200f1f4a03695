/** Takes in what may go on from an answer: what is said in a thread, to nobody by name. */
import { readFollowUp } from '../../follow-up.js';
import { readIncoming } from '../../incoming-text.js';
import { originOf, takeInOrSay } from '../../intake.js';
import { knownIn } from '../../jobs/answer-follow-up.js';
import { type FollowUpPayload, followUp } from '../../jobs/follow-up.js';
import type { Surroundings } from '../../surroundings.js';
import { laneOf } from './lane-of.js';
import { type Delivered, keyOfMessage, newMessageOf } from './take-message.js';

/** Somebody, or a group; a mention of Stet comes as an event of its own. */
const NAMES_SOMEBODY = /<[@!]/;

export async function takeFollowUp({ event, context }: Delivered, around: Surroundings): Promise<void> {
  const told = newMessageOf(event, context.botUserId);
  const threadTs = told?.thread_ts;
  if (told === null || threadTs === undefined || threadTs === told.ts || (told.files ?? []).length > 0)
    return;
  if (NAMES_SOMEBODY.test(told.text ?? '')) return;
  const known = knownIn(around.checking.record);
  if (readFollowUp(readIncoming(told.text ?? '', context.botUserId), known) === null) return;
  const payload: FollowUpPayload = {
    origin: originOf(context),
    message: { ...told, thread_ts: threadTs },
  };
  const job = {
    team: payload.origin.team,
    key: keyOfMessage(told),
    lane: laneOf(told),
    kind: followUp.name,
    payload,
  };
  // Without the store it is not known whether Stet was asked: in a talk among people it does not speak up.
  await takeInOrSay(around, job, async () => undefined);
}
