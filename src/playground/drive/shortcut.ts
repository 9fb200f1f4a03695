import type { Backend } from '../backend.js';
import type { Message } from '../messages.js';
import type { User } from '../workspace.js';
import { channelInPayload, type InteractionRun, interact } from './interaction.js';

/** Runs a message shortcut, or a global one where no message is given. */
export function shortcut(
  backend: Backend,
  user: User,
  callbackId: string,
  message?: Message,
): Promise<InteractionRun> {
  if (!message) return interact(backend, 'shortcut', user, { fields: { callback_id: callbackId } });
  const channel = backend.workspace.channel(message.channel);
  if (!backend.messages.findSeenBy(user, channel.id, message.ts)) {
    throw new Error(`${user.name} does not see message ${message.ts}`);
  }
  return interact(backend, 'message_action', user, {
    origin: { kind: 'actions', user, channel },
    fields: {
      callback_id: callbackId,
      channel: channelInPayload(channel),
      message_ts: message.ts,
      message: backend.messages.toWire(message),
    },
  });
}
