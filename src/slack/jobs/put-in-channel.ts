/** Puts an answer into a channel for all to see: a message of its own, with its citations threaded. */
import { errorCode } from '../logging.js';
import type { Answer } from '../messages/answer.js';
import type { Block } from '../messages/blocks.js';
import type { Work } from './kind.js';

const notAMember: ReadonlySet<string> = new Set(['not_in_channel', 'channel_not_found']);

export interface ForAll {
  readonly channel: string;
  readonly user: string;
  /** A response URL, for where Stet is no member: it lets the answer through, once and unthreaded. */
  readonly url: string | undefined;
  /** Above the answer: who has it there. */
  readonly first: readonly Block[];
}

/** @returns how it came there */
export async function putInChannel(
  answer: Answer,
  { channel, user, url, first }: ForAll,
  { tell }: Pick<Work, 'tell'>,
): Promise<'posted' | 'by response'> {
  try {
    await tell(answer, { to: 'thread', channel, user }, { first });
    return 'posted';
  } catch (error) {
    if (url === undefined || !notAMember.has(errorCode(error) ?? '')) throw error;
    await tell(answer, { to: 'everybody', url, channel, user }, { first, part: 'by response' });
    return 'by response';
  }
}
