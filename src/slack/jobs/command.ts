/** `/factcheck …`: answered to the person alone, with a button to share. */
import { z } from 'zod';
import { actionIds } from '../action-ids.js';
import { answerAsked } from '../answer-asked.js';
import { answerLink } from '../answer-link.js';
import { type Asked, readAsked, textsOf } from '../asked.js';
import { dayOf } from '../day.js';
import { deskFor } from '../desk-for.js';
import { readIncoming } from '../incoming-text.js';
import { context, press, row } from '../messages/blocks.js';
import { mrkdwn, userMention } from '../messages/mrkdwn.js';
import { replySchema } from '../sending/reply.js';
import { shareActionId, writeReference } from '../share-reference.js';
import { kind, originSchema } from './kind.js';
import { putInChannel } from './put-in-channel.js';

const schema = z.object({
  origin: originSchema,
  /** What was typed after the command, as Slack sends it. */
  text: z.string(),
  reply: replySchema,
});

export type CommandPayload = z.infer<typeof schema>;

export const command = kind<CommandPayload>({
  name: 'command',
  schema,
  replyOf: ({ reply }) => reply,
  async work({ text, reply }, work) {
    const { job, desk, progress, tell } = work;
    const asked = readAsked(text, readIncoming);
    progress.checks(textsOf(asked));
    const on = dayOf(job.createdAt);
    const channel = reply.to === 'person' ? null : reply.channel;
    const { answers } = await desk.settings(channel);
    const isPublic = answers === 'in_channel' && channel !== null;
    const answer =
      answerLink(text, work.around.checking.record) ??
      (await answerAsked(asked, {
        ...(await deskFor(channel, { user: reply.user, isPublic }, work)),
        askedOn: on,
      }));
    if (isPublic && answer.shareable) {
      const url = reply.to === 'asker' ? reply.url : undefined;
      const first = [context(mrkdwn`${userMention(reply.user)} asked`)];
      await putInChannel(answer, { channel, user: reply.user, url, first }, work);
      return;
    }
    const check = answer.made === undefined ? {} : { check: `${job.id} answer 0` };
    const reference = writeReference({ id: job.id, ...check, on, ...inWriting(asked) });
    const last = row([
      ...(answer.shareable ? [press('Share in this channel', shareActionId, reference)] : []),
      ...(check.check === undefined ? [] : [press('Forget this check', actionIds.forgetCheck, check.check)]),
    ]);
    await tell(answer, reply, { last });
  },
});

/** The question for the share button, to answer it again. */
function inWriting(asked: Asked): { asked: string; against?: string } {
  return asked.kind === 'two-texts'
    ? { asked: asked.texts.draft, against: asked.texts.other }
    : { asked: asked.text };
}
