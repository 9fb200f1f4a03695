/** The address of a message. */
import { loggable } from '../logging.js';
import type { Work } from './kind.js';

/** Null where Slack does not tell, as of a message that is gone or in a channel that Stet has left. */
export async function permalinkOf(
  { channel, ts }: { readonly channel: string; readonly ts: string },
  { client, around }: Pick<Work, 'client' | 'around'>,
): Promise<string | null> {
  try {
    const { permalink } = await client.chat.getPermalink({ channel, message_ts: ts });
    return permalink ?? null;
  } catch (error) {
    around.logger.debug({ ...loggable(error) }, 'a message has no address');
    return null;
  }
}
