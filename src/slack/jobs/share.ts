/** Puts a private answer into its channel: a message of its own, with its citations threaded. */
import { recordOf } from '../../desk/checking/checking.js';
import { z } from 'zod';
import { answerAsked, whichTexts } from '../answer-asked.js';
import { answerLink } from '../answer-link.js';
import { type Asked, inOneMessage } from '../asked.js';
import { deskFor } from '../desk-for.js';
import { type Answer, withAbove } from '../messages/answer.js';
import { context } from '../messages/blocks.js';
import { checkedAnswer } from '../messages/checked.js';
import { escaped, mrkdwn, userMention } from '../messages/mrkdwn.js';
import { howToInvite, unreadableShare } from '../messages/notices.js';
import { replySchema } from '../sending/reply.js';
import { referenceSchema, type ShareReference } from '../share-reference.js';
import { kind, originSchema, type Work } from './kind.js';
import { putInChannel } from './put-in-channel.js';

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
  work: Work,
): Promise<Answer | null> {
  const { desk } = work;
  const { checking } = work.around;
  const kept = check === undefined ? null : await desk.check(check);
  if (kept !== null) {
    const two = kept.report.against === true;
    const { report, check } = kept;
    const names = two ? { names: inOneMessage } : {};
    const answer = checkedAnswer({
      text: check.text,
      report,
      record: await recordOf(checking, report),
      deciding: true,
      ...names,
    });
    return {
      ...(two ? withAbove(answer, [whichTexts(inOneMessage)]) : answer),
      made: [{ check: kept.check, report: kept.report }],
    };
  }
  if (asked === undefined) return null;
  const ofLink = against === undefined ? answerLink(asked, checking.record) : null;
  if (ofLink !== null) return ofLink.shareable ? ofLink : null;
  const note =
    check === undefined
      ? {}
      : { note: escaped('Checked again for sharing: the first answer was no longer at hand.') };
  const again: Asked =
    against === undefined
      ? { kind: 'words', text: asked }
      : { kind: 'two-texts', texts: { draft: asked, other: against }, names: inOneMessage };
  const answer = await answerAsked(again, {
    ...(await deskFor(channel, { user: null, isPublic: true }, work)),
    askedOn: on,
    ...note,
  });
  // What was asked about may be forgotten by now, and that is nothing to share.
  return answer.shareable ? answer : null;
}

async function put(answer: Answer, { user, channel, url, reply }: SharePayload, work: Work): Promise<void> {
  const first = [context(mrkdwn`Shared by ${userMention(user)}`)];
  const put = await putInChannel(answer, { channel, user, url, first }, work);
  if (put === 'by response') await work.tell(howToInvite(), reply, { part: 'how to invite' });
}
