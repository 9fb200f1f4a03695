import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { answerWhy } from '../../answer-why.js';
import { answering } from '../../answering.js';
import { postPrivately, respondWith } from '../../delivery.js';
import { orInPrivateToPresser } from '../../in-private.js';
import { errorCode } from '../../logging.js';
import type { Answer } from '../../messages/answer.js';
import { whyActionId } from '../../messages/why-button.js';
import { pressSchema } from '../../press.js';
import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';

/** What is needed of the press of a button under a finding or a verdict. */
const whySchema = pressSchema.extend({
  container: z.object({ is_ephemeral: z.boolean().optional(), thread_ts: z.string().optional() }),
  // The thread stands here as well; not everything that speaks Slack's protocol says it in both places.
  message: z.object({ thread_ts: z.string().optional() }).optional(),
});

type Press = z.infer<typeof whySchema>;

/** `Why?`: told to whoever pressed it alone, in the thread where the button is in one. */
export function register(app: Registrar, around: Surroundings): void {
  app.action(whyActionId, async ({ ack, action, body, respond, client }) => {
    await ack();
    const tell = (answer: Answer) => respondWith(respond, 'ephemeral', answer);
    await answering(
      around,
      'why',
      async () => {
        const press = whySchema.parse(body);
        const id = ('value' in action && action.value) || '';
        const answer = await answerWhy(id, around);
        if (!(await toldInPlace(client, press, answer))) await tell(answer);
      },
      orInPrivateToPresser(tell, client, body),
    );
  });
}

/**
 * Beside the message with the button. False where that cannot be: an answer that only one person sees has no thread, and
 * where Stet is no member it may not post.
 */
async function toldInPlace(
  client: Pick<webApi.WebClient, 'chat'>,
  { user, channel, container, message }: Press,
  answer: Answer,
): Promise<boolean> {
  if (container.is_ephemeral === true) return false;
  const threadTs = container.thread_ts ?? message?.thread_ts;
  try {
    await postPrivately(client, { channel: channel.id, threadTs, user: user.id }, answer);
    return true;
  } catch (error) {
    if (notThere.has(errorCode(error) ?? '')) return false;
    throw error;
  }
}

const notThere: ReadonlySet<string> = new Set(['not_in_channel', 'channel_not_found', 'user_not_in_channel']);
