import { z } from 'zod';
import { ApiError } from '../api-error.js';
import type { Backend } from '../backend.js';
import type { Message } from '../messages.js';
import { permalink } from '../permalink.js';
import { conversation, flag, timestamp } from './arguments.js';
import { type MethodFamily, method } from './method.js';

const args = z.strictObject({ channel: conversation, timestamp, name: z.string().min(1) });

export const reactions: MethodFamily = {
  'reactions.add': method({
    scope: 'reactions:write',
    args,
    run(given, backend) {
      const { workspace, messages, events } = backend;
      const message = target(given, backend);
      if (!messages.react(message, given.name, workspace.bot)) throw new ApiError('already_reacted');
      events.reacted('reaction_added', workspace.bot, given.name, message);
      return {};
    },
  }),

  'reactions.get': method({
    scope: 'reactions:read',
    args: z.strictObject({ channel: conversation, timestamp, full: flag.optional() }),
    run(given, { workspace, messages }) {
      const channel = workspace.joinedChannel(given.channel);
      const message = messages.find(channel.id, given.timestamp);
      if (!message) throw new ApiError('message_not_found');
      return {
        type: 'message',
        channel: channel.id,
        message: { ...messages.toWire(message), permalink: permalink(workspace, message) },
      };
    },
  }),

  'reactions.remove': method({
    scope: 'reactions:write',
    args,
    run(given, backend) {
      const { workspace, messages, events } = backend;
      const message = target(given, backend);
      if (!messages.unreact(message, given.name, workspace.bot)) throw new ApiError('no_reaction');
      events.reacted('reaction_removed', workspace.bot, given.name, message);
      return {};
    },
  }),
};

function target(given: z.output<typeof args>, { workspace, messages }: Backend): Message {
  if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(given.name)) throw new ApiError('invalid_name');
  const message = messages.find(workspace.joinedChannel(given.channel).id, given.timestamp);
  if (!message) throw new ApiError('message_not_found');
  return message;
}
