import type { Backend } from '../backend.js';
import type { Message } from '../messages.js';
import { Refusal } from '../refusal.js';
import type { User } from '../workspace.js';
import { seenMessage } from './conversation.js';
import { channelInPayload, type InteractionRun, interact } from './interaction.js';

/**
 * Runs a message shortcut, or a global one where no message is given.
 * @throws Refusal where the app has registered no such shortcut, or the person does not see the message
 */
export async function shortcut(
  backend: Backend,
  user: User,
  callbackId: string,
  message?: Message,
): Promise<InteractionRun> {
  if (user.stranger) throw new Refusal(`${user.name} is of another organisation and has no shortcuts here`);
  const type = message ? 'message' : 'global';
  const { shortcuts } = backend.app;
  if (shortcuts && !shortcuts.some((one) => one.callbackId === callbackId && one.type === type))
    throw new Refusal(`the app has no ${type} shortcut ${callbackId}`, 'unknown_shortcut');
  if (!message) return interact(backend, 'shortcut', user, { fields: { callback_id: callbackId } });
  const channel = backend.workspace.channel(message.channel);
  seenMessage(backend, user, channel, message.ts);
  // Slack does not offer its message menu on what only one person sees.
  if (message.visibleTo) throw new Refusal('an ephemeral message has no shortcuts');
  return interact(backend, 'message_action', user, {
    origin: { kind: 'actions', user, channel },
    place: { channel: channel.id, message_ts: message.ts },
    fields: {
      callback_id: callbackId,
      channel: channelInPayload(channel),
      message_ts: message.ts,
      message: backend.messages.toWire(message),
    },
  });
}
