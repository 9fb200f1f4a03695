/** Sends an answer where it belongs. */
import { errorCode } from '../logging.js';
import { type Answer, inOne, inThread } from '../messages/answer.js';
import { type Block, context } from '../messages/blocks.js';
import type { SlackMessage } from '../messages/message.js';
import { channelMention, mrkdwn } from '../messages/mrkdwn.js';
import { moreThanFits } from '../messages/notices.js';
import type { Reply } from './reply.js';
import type { Audience, Place, Posted, Sender } from './sender.js';

export interface Delivering {
  readonly sender: Sender;
  /** Names the messages of this answer among those of its job. */
  readonly part?: string;
  /** Above it and below it. */
  readonly first?: readonly Block[];
  readonly last?: readonly Block[];
}

/** A response URL takes five messages. */
const mostResponses = 5;

/** Names the line that says that an answer is being made. */
export const atWorkPart = 'at work';

/**
 * @returns the message that answers, where others may see it
 * @throws what Slack refuses it with
 */
export async function deliver(answer: Answer, reply: Reply, how: Delivering): Promise<Posted | null> {
  switch (reply.to) {
    case 'asker':
      await respondWith(answer, reply.url, 'ephemeral', how);
      return null;
    case 'everybody':
      await respondWith(answer, reply.url, 'in_channel', how);
      return null;
    case 'thread':
      return post(answer, reply, how);
    case 'beside':
      await beside(answer, reply, how);
      return null;
    case 'person': {
      const channel = await how.sender.conversationWith(reply.user);
      return post(answer, { channel }, { ...how, first: [...aboveFor(reply), ...(how.first ?? [])] });
    }
  }
}

/** What the place itself has said above every answer. */
export const aboveFor = (reply: Reply): Block[] =>
  reply.to === 'person' && reply.about !== undefined
    ? [context(mrkdwn`About your question in ${channelMention(reply.about)}`)]
    : [];

/** As `deliver`, and where the place takes no message, in a direct message, which names it. */
export async function deliverOrInPrivate(
  answer: Answer,
  reply: Reply,
  how: Delivering,
): Promise<Posted | null> {
  try {
    return await deliver(answer, reply, how);
  } catch (error) {
    if (reply.to === 'person') throw error;
    const part = `${how.part ?? 'answer'} in private`;
    return deliver(answer, { to: 'person', user: reply.user, about: reply.channel }, { ...how, part });
  }
}

/** The answer, and in its thread what the first message could not hold and the citations. */
export async function post(answer: Answer, place: Place, how: Delivering): Promise<Posted> {
  const { sender, part = 'answer', first = [], last = [] } = how;
  const { head, replies } = inThread(answer, first, last);
  const posted = await sender.post(`${part} 0`, place, head);
  const under = { channel: posted.channel, threadTs: place.threadTs ?? posted.ts };
  for (const [index, reply] of replies.entries()) await sender.post(`${part} ${index + 1}`, under, reply);
  return posted;
}

/** The answer with its citations in as few messages as hold it, through a response URL. */
export async function respondWith(
  answer: Answer,
  url: string,
  audience: Audience,
  { sender, part = 'answer', first = [], last = [] }: Delivering,
): Promise<void> {
  const most = sender.began(atWorkPart) ? mostResponses - 1 : mostResponses;
  const messages = withinResponses(inOne({ ...answer, body: [...first, ...answer.body] }, last), last, most);
  for (const [index, message] of messages.entries())
    await sender.respond(`${part} ${index}`, url, audience, message);
}

/** Where the messages are more than a response URL takes, the last one says so, and keeps the buttons. */
function withinResponses(
  messages: readonly SlackMessage[],
  last: readonly Block[],
  most: number,
): readonly SlackMessage[] {
  if (messages.length <= most) return messages;
  const sent = messages.slice(0, most - 1);
  return [...sent, ...inOne(moreThanFits(messages.length - sent.length), last)];
}

/** Slack's words where Stet is no member. */
export const notThere: ReadonlySet<string> = new Set([
  'not_in_channel',
  'channel_not_found',
  'user_not_in_channel',
]);

/** Where Stet is no member it may not post, and the response URL is what is left. */
async function beside(
  answer: Answer,
  { channel, threadTs, user, url }: Extract<Reply, { to: 'beside' }>,
  how: Delivering,
): Promise<void> {
  const { sender, part = 'answer', first = [], last = [] } = how;
  try {
    const messages = inOne({ ...answer, body: [...first, ...answer.body] }, last);
    for (const [index, message] of messages.entries())
      await sender.whisper(`${part} ${index}`, { channel, threadTs, user }, message);
  } catch (error) {
    if (url === undefined || !notThere.has(errorCode(error) ?? '')) throw error;
    await respondWith(answer, url, 'ephemeral', { ...how, part: `${part} by response` });
  }
}
