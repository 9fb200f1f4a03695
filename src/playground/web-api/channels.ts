import { ApiError } from '../api-error.js';
import type { Backend } from '../backend.js';
import type { Message } from '../messages.js';
import type { Channel } from '../workspace.js';

/** A channel that our bot may write in. A person's id stands for the direct message with them. */
export function postableChannel(id: string, { workspace, app }: Backend): Channel {
  const person = workspace.users.get(id);
  const channel = person && !person.botId ? workspace.directMessage(person) : workspace.joinedChannel(id);
  if (channel.archived) throw new ApiError('is_archived');
  if (channel.kind === 'im' && !app.messagesTab) throw new ApiError('messages_tab_disabled');
  return channel;
}

/** Slack would post beside a thread that is not there, or into one that nobody sees; here both are refused. */
export function checkThread(channel: Channel, threadTs: string, { messages }: Backend): void {
  const parent = messages.find(channel.id, threadTs);
  if (!parent) throw new ApiError('thread_not_found');
  if (parent.threadTs)
    throw new ApiError('cannot_reply_to_message', ['thread_ts is a reply; give its parent']);
}

/** A message of our bot's own. @throws ApiError `refusal` where it is somebody else's */
export function ownMessage(
  channelId: string,
  ts: string,
  refusal: string,
  { workspace, messages }: Backend,
): Message {
  const channel = workspace.channelForBot(channelId);
  const message = messages.find(channel.id, ts);
  if (!message) throw new ApiError('message_not_found');
  if (message.user !== workspace.bot.id) throw new ApiError(refusal);
  return message;
}
