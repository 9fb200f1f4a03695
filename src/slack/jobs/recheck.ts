/** Checks one answer again, and marks it in its thread where it is not what it was. */
import { z } from 'zod';
import type { KeptAnswer } from '../../desk/memory/answers-kept.js';
import { notedCauseSchema } from '../../desk/radius/cause.js';
import type { Said } from '../../desk/radius/recheck.js';
import { resultStep, resultsOf } from '../../desk/radius/results.js';
import { errorCode } from '../logging.js';
import { type Answer, inOne } from '../messages/answer.js';
import { answerChanged, forgottenChanged, standsAgain } from '../messages/changed.js';
import { deliver } from '../sending/deliver.js';
import { broughtUpToDate, checkAgain, resultOf } from './check-again.js';
import { kind, originSchema, type Work } from './kind.js';

const schema = z.object({ origin: originSchema, cause: notedCauseSchema, answer: z.string() });

export const recheck = kind<z.infer<typeof schema>>({
  name: 'recheck',
  schema,
  replyOf: () => null,
  async work({ cause, answer: id }, work) {
    const { job, around, desk } = work;
    const answer = await desk.answer(id);
    if (answer === null || answer.ts === null) return;
    const came = await checkAgain(answer, cause, work);
    let ts = resultsOf(job.progress)?.[0]?.ts;
    if (came.say !== null && ts === undefined) {
      ts = await mark(answer, markOf(answer.id, came.say), work);
      await around.desk.jobs.note(job, resultStep, [resultOf(answer, came.say, ts)]);
    }
    await broughtUpToDate(answer, came, ts ?? null, work);
  },
});

function markOf(answer: string, say: Said): Answer {
  switch (say.kind) {
    case 'changed':
      return answerChanged({ answer, causes: say.causes, claims: say.claims });
    case 'forgotten':
      return forgottenChanged(say.causes);
    case 'as-given':
      return standsAgain();
  }
}

/** Slack's words for a place that takes no message any more. */
const noPlace: ReadonlySet<string> = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'thread_not_found',
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'restricted_action',
]);

/**
 * In the thread of the answer, in the place of an earlier mark where there is one. Where that cannot be, whoever asked is told.
 *
 * @returns the mark's `ts`; null where it is not in the channel of the answer
 */
async function mark(answer: KeptAnswer, said: Answer, { sender }: Work): Promise<string | null> {
  const { channel, markTs, askedBy } = answer;
  const threadTs = answer.threadTs ?? answer.ts ?? undefined;
  const [head, ...more] = inOne(said);
  if (head === undefined) return null;
  if (markTs !== null && sender.posted('mark 0') === null) {
    const earlier = { channel, ts: markTs };
    if ((await taken(() => sender.revise(earlier, head))) !== null) return markTs;
  }
  const there = await taken(async () => {
    const { ts } = await sender.post('mark 0', { channel, threadTs }, head);
    for (const [index, message] of more.entries())
      await sender.post(`mark ${index + 1}`, { channel, threadTs }, message);
    return ts;
  });
  if (there !== null) return there.value;
  if (askedBy !== null)
    await deliver(said, { to: 'person', user: askedBy, about: channel }, { sender, part: 'mark in private' });
  return null;
}

/** Null where there is no such place. @throws whatever else goes wrong */
async function taken<T>(send: () => Promise<T>): Promise<{ readonly value: T } | null> {
  try {
    return { value: await send() };
  } catch (error) {
    if (noPlace.has(errorCode(error) ?? '')) return null;
    throw error;
  }
}
