/** A line to one person, where there is neither a channel nor a response URL, and the store is of no help. */
import type { webApi } from '@slack/bolt';
import { inOneLine } from './intake.js';
import type { Answer } from './messages/answer.js';

export async function sayInPrivate(
  client: Pick<webApi.WebClient, 'chat'>,
  user: string,
  answer: Answer,
): Promise<void> {
  // Slack takes a person's id for the conversation with them.
  await client.chat.postMessage({ channel: user, ...inOneLine(answer) });
}
