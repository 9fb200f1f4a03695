/** Puts a private answer into its channel: a message of its own, with its citations threaded. */
import { z } from 'zod';
import { answerAsked, whichTexts } from '../answer-asked.js';
import { type Asked, inOneMessage } from '../asked.js';
import { errorCode } from '../logging.js';
import { type Answer, withAbove } from '../messages/answer.js';
import { context } from '../messages/blocks.js';
import { checkedAnswer } from '../messages/checked.js';
import { escaped, mrkdwn, userMention } from '../messages/mrkdwn.js';
import { howToInvite, unreadableShare } from '../messages/notices.js';
import { respondWith } from '../sending/deliver.js';
import { replySchema } from '../sending/reply.js';
import { referenceSchema, type ShareReference } from '../share-reference.js';
import { kind, originSchema, type Work } from './kind.js';

const schema = z.object({
  origin: originSchema,
  reference: referenceSchema,
  user: z.string(),
  channel: z.string(),
  /** Of the press of the button. */
  url: z.string(),
  reply: replySchema,
});

export type SharePayload = z.infer<typeof schema>;

export const share = kind<SharePayload>({
  name: 'share',
  schema,
  replyOf: ({ reply }) => reply,
  async work(payload, work) {
    try {
      const answer = await answerOf(payload.reference, payload.channel, work);
      if (answer === null) await work.tell(unreadableShare(), payload.reply);
      else await put(answer, payload, work);
    } catch (error) {
      // What could not be shared may be tried again.
      await work.around.desk.jobs.freeKey(work.job);
      throw error;
    }
  },
});

/** The answer as it was given, or the same question answered again; null where neither can be had. */
async function answerOf(
  { check, on, asked, against }: ShareReference,
  channel: string,
  { around: { checking }, desk }: Work,
): Promise<Answer | null> {
  const kept = check === undefined ? null : await desk.check(check);
  if (kept !== null) {
    const two = kept.report.against === true;
    const { report, check } = kept;
    const names = two ? { names: inOneMessage } : {};
    const answer = checkedAnswer({
      text: check.text,
      report,
      record: checking.record,
      deciding: true,
      ...names,
    });
    return {
      ...(two ? withAbove(answer, [whichTexts(inOneMessage)]) : answer),
      made: [{ check: kept.check, report: kept.report }],
    };
  }
  if (asked === undefined) return null;
  const note =
    check === undefined
      ? {}
      : { note: escaped('Checked again for sharing: the first answer was no longer at hand.') };
  const again: Asked =
    against === undefined
      ? { kind: 'words', text: asked }
      : { kind: 'two-texts', texts: { draft: asked, other: against }, names: inOneMessage };
  const answer = await answerAsked(again, {
    checking,
    checks: () => desk.recentChecks(),
    desk: await desk.view(channel),
    askedOn: on,
    ...note,
  });
  // What was asked about may be forgotten by now, and that is nothing to share.
  return answer.shareable ? answer : null;
}

const notAMember: ReadonlySet<string> = new Set(['not_in_channel', 'channel_not_found']);

/** Where Stet is no member, the response URL still lets the person's answer through, once and unthreaded. */
async function put(answer: Answer, { user, channel, url, reply }: SharePayload, work: Work): Promise<void> {
  const first = [context(mrkdwn`Shared by ${userMention(user)}`)];
  try {
    await work.tell(answer, { to: 'thread', channel, user }, { first });
  } catch (error) {
    if (!notAMember.has(errorCode(error) ?? '')) throw error;
    const { sender } = work;
    await respondWith(answer, url, 'in_channel', { sender, first, part: 'by response' });
    await work.tell(howToInvite(), reply, { part: 'how to invite' });
  }
}
