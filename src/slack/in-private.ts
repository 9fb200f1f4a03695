/** Where a place takes no message, the person who asked is told in a direct message. */
import type { webApi } from '@slack/bolt';
import { post } from './delivery.js';
import type { Answer } from './messages/answer.js';
import { context } from './messages/blocks.js';
import { channelMention, mrkdwn } from './messages/mrkdwn.js';
import { pressSchema } from './press.js';

export interface Asker {
  readonly client: Pick<webApi.WebClient, 'chat'>;
  readonly user: string;
  /** Where it was asked. */
  readonly channel: string;
}

/** `tell`, and where that fails a direct message, which names the channel that it is about. */
export function orInPrivate(
  tell: (answer: Answer) => Promise<void>,
  { client, user, channel }: Asker,
): (answer: Answer) => Promise<void> {
  return async (answer) => {
    try {
      await tell(answer);
    } catch {
      // Slack takes a person's id for the direct message with them.
      const about = context(mrkdwn`About your question in ${channelMention(channel)}`);
      await post(client, { channel: user }, answer, [about]);
    }
  };
}

/** The same for whoever pressed a button. @param body as Slack sends it */
export function orInPrivateToPresser(
  tell: (answer: Answer) => Promise<void>,
  client: Asker['client'],
  body: unknown,
): (answer: Answer) => Promise<void> {
  const press = pressSchema.safeParse(body).data;
  if (press === undefined) return tell;
  return orInPrivate(tell, { client, user: press.user.id, channel: press.channel.id });
}
