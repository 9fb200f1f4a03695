/** Says something to one person at once, without the store: what could not be taken in, or was refused. */
import type { webApi } from '@slack/bolt';
import { inOneLine } from './intake.js';
import type { Answer } from './messages/answer.js';
import type { Reply } from './sending/reply.js';
import { ResponseRefused, respondTo } from './sending/sender.js';

export async function sayAtOnce(
  answer: Answer,
  reply: Reply,
  client: Pick<webApi.WebClient, 'chat'>,
): Promise<void> {
  const message = inOneLine(answer);
  const url = 'url' in reply ? reply.url : undefined;
  if (url !== undefined) {
    try {
      await respondTo(url, { response_type: 'ephemeral', replace_original: false, ...message });
      return;
    } catch (error) {
      if (!(error instanceof ResponseRefused)) throw error;
    }
  }
  if (reply.to !== 'person') {
    const threadTs = 'threadTs' in reply ? reply.threadTs : undefined;
    const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
    await client.chat.postEphemeral({ channel: reply.channel, user: reply.user, ...thread, ...message });
    return;
  }
  await client.chat.postMessage({ channel: reply.user, ...message });
}
