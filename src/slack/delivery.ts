/** Sends answers where they belong. Messages go one after the other: Slack keeps their order, and its rate is one a second. */
import type { RespondFn, webApi } from '@slack/bolt';
import { type Answer, inOne, inThread } from './messages/answer.js';
import type { Block } from './messages/blocks.js';
import type { SlackMessage } from './messages/message.js';
import { moreThanFits } from './messages/notices.js';

export interface Place {
  readonly channel: string;
  /** The thread to answer in; without it the answer is a message of its own, with a thread of its own. */
  readonly threadTs?: string | undefined;
}

type Client = Pick<webApi.WebClient, 'chat'>;

/** A response URL takes five messages. */
const mostResponses = 5;

/** What every message of Stet's says of itself: nothing in it is unfolded into a preview. */
function payload({ text, blocks }: SlackMessage) {
  return { text, blocks: [...blocks], unfurl_links: false, unfurl_media: false };
}

/** The answer, and in its thread what the first message could not hold and the citations. */
export async function post(
  client: Client,
  { channel, threadTs }: Place,
  answer: Answer,
  first: readonly Block[] = [],
): Promise<void> {
  const { head, replies } = inThread(answer, first);
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  const posted = await client.chat.postMessage({ channel, ...thread, ...payload(head) });
  const under = threadTs ?? posted.ts;
  for (const reply of replies) {
    await client.chat.postMessage({
      channel,
      ...(under === undefined ? {} : { thread_ts: under }),
      ...payload(reply),
    });
  }
}

/** The answer beside a message, for one person's eyes alone. */
export async function postPrivately(
  client: Client,
  { channel, threadTs, user }: Place & { readonly user: string },
  answer: Answer,
): Promise<void> {
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  for (const message of inOne(answer)) {
    await client.chat.postEphemeral({ channel, user, ...thread, ...payload(message) });
  }
}

/** The answer with its citations in as few messages as hold it, through a response URL. */
export async function respondWith(
  respond: RespondFn,
  audience: 'ephemeral' | 'in_channel',
  answer: Answer,
  last: readonly Block[] = [],
): Promise<void> {
  for (const message of withinResponses(inOne(answer, last), last)) {
    await respond({ response_type: audience, replace_original: false, ...payload(message) });
  }
}

/** Where the messages are more than a response URL takes, the last one says so, and keeps the buttons. */
function withinResponses(messages: readonly SlackMessage[], last: readonly Block[]): readonly SlackMessage[] {
  if (messages.length <= mostResponses) return messages;
  const sent = messages.slice(0, mostResponses - 1);
  return [...sent, ...inOne(moreThanFits(messages.length - sent.length), last)];
}
