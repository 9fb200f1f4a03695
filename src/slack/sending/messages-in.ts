/** What stands in a thread or a channel, to find there what was sent before. */
import { webApi } from '@slack/bolt';
import type { Queues } from './channel-queues.js';
import type { Place } from './sender.js';

export interface Reading {
  readonly client: Pick<webApi.WebClient, 'conversations'>;
  readonly queues: Queues;
}

/**
 * @param oldest a timestamp of Slack's: what came before it is not read
 * @returns none where Slack does not let Stet read there: a second message is better than none
 */
export async function messagesIn(
  { channel, threadTs }: Place,
  oldest: string,
  { client, queues }: Reading,
): Promise<readonly unknown[]> {
  const about = { channel, oldest, limit: 200, include_all_metadata: true };
  const found: unknown[] = [];
  try {
    let cursor: string | undefined;
    do {
      const page = cursor === undefined ? about : { ...about, cursor };
      const { messages, response_metadata } = await queues.patiently(channel, () =>
        threadTs === undefined
          ? client.conversations.history(page)
          : client.conversations.replies({ ...page, ts: threadTs }),
      );
      found.push(...(messages ?? []));
      cursor = response_metadata?.next_cursor || undefined;
    } while (cursor !== undefined);
  } catch (error) {
    if (!(error instanceof webApi.WebAPIPlatformError)) throw error;
  }
  return found;
}
