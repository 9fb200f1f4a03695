/** `Check again`: the message that was asked about as it reads now, or the same text where it was no message. */
import { z } from 'zod';
import type { KeptAnswer } from '../../desk/memory/answers-kept.js';
import { answerAsked } from '../answer-asked.js';
import { answerCheck } from '../answer-command.js';
import { inOneMessage } from '../asked.js';
import { dayOf } from '../day.js';
import { deskFor } from '../desk-for.js';
import type { Answer } from '../messages/answer.js';
import { checkedAgainAlready, checkForgotten, messageGone, nothingInMessage } from '../messages/notices.js';
import { type Reply, replySchema } from '../sending/reply.js';
import { answerWords, isEmpty } from './answer-words.js';
import { kind, originSchema, type Work } from './kind.js';
import { readOne } from './read-one.js';
import { tellAll } from './tell-all.js';

const schema = z.object({
  origin: originSchema,
  /** The answer's id. */
  answer: z.string(),
  user: z.string(),
  reply: replySchema,
});

export type PressedAgainPayload = z.infer<typeof schema>;

export const pressedAgain = kind<PressedAgainPayload>({
  name: 'check-again',
  schema,
  replyOf: ({ reply }) => reply,
  async work({ answer: id, user, reply }, work) {
    const { desk, tell } = work;
    const answer = await desk.answer(id);
    if (answer === null) return void (await tell(checkForgotten(), reply));
    const { channel, askedTs } = answer;
    const place = placeOf(answer, user) ?? reply;
    if (askedTs === null) {
      await tell(await sameText(answer, work), place);
      return;
    }
    const [latest] = await desk.answersTo(channel, askedTs);
    if (latest !== undefined && latest.id !== id) return void (await tell(checkedAgainAlready(), reply));
    const message = await readOne({ channel, ts: askedTs }, work);
    if (message === null) await tell(messageGone(), reply);
    else if (isEmpty(message, work)) await tell(nothingInMessage(), reply);
    else await tellAll(answerWords({ ...message, channel }, work), work, place, askedTs);
  },
});

/** The thread of the answer; null where one person alone saw it. */
function placeOf({ channel, threadTs, ts }: KeptAnswer, user: string): Reply | null {
  return ts === null ? null : { to: 'thread', channel, threadTs: threadTs ?? ts, user };
}

async function sameText({ checkId, channel, ts }: KeptAnswer, work: Work): Promise<Answer> {
  const { desk, around } = work;
  const kept = checkId === null ? null : await desk.check(checkId);
  if (kept === null) return checkForgotten();
  const { text, options } = kept.check;
  const asking = {
    ...(await deskFor(channel, { user: null, isPublic: ts !== null }, work)),
    askedOn: dayOf(around.now()),
    day: options.on ?? null,
  };
  if (options.against === undefined) return answerCheck(text, asking);
  const texts = { draft: text, other: options.against };
  return answerAsked({ kind: 'two-texts', texts, names: inOneMessage }, asking);
}
