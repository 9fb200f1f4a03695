import type { RespondFn, webApi } from '@slack/bolt';
import { answerAsked } from '../../answer-asked.js';
import { answering } from '../../answering.js';
import { type Asked, inOneMessage } from '../../asked.js';
import { post, respondWith } from '../../delivery.js';
import { orInPrivateToPresser } from '../../in-private.js';
import { errorCode } from '../../logging.js';
import type { Answer } from '../../messages/answer.js';
import { type Block, context } from '../../messages/blocks.js';
import { escaped, mrkdwn, userMention } from '../../messages/mrkdwn.js';
import { alreadyShared, howToInvite, unreadableShare } from '../../messages/notices.js';
import { pressSchema } from '../../press.js';
import { readReference, type ShareReference } from '../../share-reference.js';
import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';

export const shareActionId = 'share_answer';

/** Puts a private answer into its channel: a message of its own, with its citations threaded. */
export function register(app: Registrar, around: Surroundings): void {
  app.action(shareActionId, async ({ ack, action, body, respond, client }) => {
    await ack();
    const tell = (answer: Answer) => respondWith(respond, 'ephemeral', answer);
    await answering(
      around,
      'share',
      async () => {
        const { user, channel } = pressSchema.parse(body);
        const reference = readReference('value' in action ? action.value : undefined);
        const answer = reference && (await answerOf(reference, around));
        if (!reference || !answer) return tell(unreadableShare());
        const once = `share:${reference.id}:${channel.id}`;
        if (!around.seen.first(once)) return tell(alreadyShared());
        const sharedBy = context(mrkdwn`Shared by ${userMention(user.id)}`);
        try {
          await share({ client, respond, channel: channel.id, answer, sharedBy });
        } catch (error) {
          around.seen.forget(once);
          throw error;
        }
      },
      orInPrivateToPresser(tell, client, body),
    );
  });
}

/** The answer that was kept, or the same question answered again; null where neither can be had. */
async function answerOf(
  { id, on, asked, against }: ShareReference,
  around: Surroundings,
): Promise<Answer | null> {
  const kept = around.kept.get(id);
  if (kept) return kept;
  if (asked === undefined) return null;
  const note = escaped('Checked again for sharing: the first answer was no longer at hand.');
  const { checks, checking } = around;
  const again: Asked =
    against === undefined
      ? { kind: 'words', text: asked }
      : { kind: 'two-texts', texts: { draft: asked, other: against }, names: inOneMessage };
  const answer = await answerAsked(again, { checking, checks, askedOn: on, note });
  // What was asked about may be forgotten by now, and that is nothing to share.
  return answer.shareable ? answer : null;
}

interface Sharing {
  readonly client: Pick<webApi.WebClient, 'chat'>;
  readonly respond: RespondFn;
  readonly channel: string;
  readonly answer: Answer;
  readonly sharedBy: Block;
}

/** Where Stet is no member, the response URL still lets the person's answer through, once and unthreaded. */
async function share({ client, respond, channel, answer, sharedBy }: Sharing): Promise<void> {
  try {
    await post(client, { channel }, answer, [sharedBy]);
  } catch (error) {
    if (!notAMember.has(errorCode(error) ?? '')) throw error;
    await respondWith(respond, 'in_channel', { ...answer, body: [sharedBy, ...answer.body] });
    await respondWith(respond, 'ephemeral', howToInvite());
  }
}

const notAMember: ReadonlySet<string> = new Set(['not_in_channel', 'channel_not_found']);
