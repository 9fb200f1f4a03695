import { z } from 'zod';
import { ApiError } from '../api-error.js';
import type { Backend } from '../backend.js';
import type { JsonObject } from '../json.js';
import type { Message } from '../messages.js';
import type { Channel } from '../workspace.js';
import { conversation, flag, pageSize, timeBound, timestamp } from './arguments.js';
import { type MethodFamily, method, requireScope } from './method.js';

const window = {
  cursor: z.string().optional(),
  limit: pageSize.optional(),
  oldest: timeBound.optional(),
  latest: timeBound.optional(),
  inclusive: flag.optional(),
};

interface Window {
  cursor?: string | undefined;
  limit?: number | undefined;
  oldest?: string | undefined;
  latest?: string | undefined;
  inclusive?: boolean | undefined;
}

export const conversations: MethodFamily = {
  'conversations.info': method({
    args: z.strictObject({ channel: conversation, include_num_members: flag.optional() }),
    run(args, backend) {
      const channel = backend.workspace.channelForBot(args.channel);
      requireScope(backend, `${scopePrefix(channel)}:read`);
      return {
        channel: {
          ...channelToWire(channel, backend),
          ...(args.include_num_members && { num_members: channel.members.size }),
        },
      };
    },
  }),

  'conversations.history': method({
    args: z.strictObject({ channel: conversation, ...window }),
    run(args, backend) {
      const channel = readableChannel(args.channel, backend);
      const visible = backend.messages
        .inChannel(channel.id)
        .filter((one) => !one.visibleTo && (!one.threadTs || one.broadcast))
        .reverse();
      return page(visible, args, backend);
    },
  }),

  'conversations.replies': method({
    args: z.strictObject({ channel: conversation, ts: timestamp, ...window }),
    run(args, backend) {
      const channel = readableChannel(args.channel, backend);
      const first = backend.messages.find(channel.id, args.ts);
      if (!first) throw new ApiError('thread_not_found');
      return page([first, ...backend.messages.replies(first)], args, backend);
    },
  }),

  'conversations.open': method({
    scope: 'im:write',
    args: z.strictObject({ users: z.string().min(1), return_im: flag.optional() }),
    run(args, backend) {
      const user = backend.workspace.users.get(args.users);
      if (!user) throw new ApiError('user_not_found');
      if (user.botId) throw new ApiError('cannot_dm_bot');
      const channel = backend.workspace.directMessage(user);
      return { channel: args.return_im ? channelToWire(channel, backend) : { id: channel.id } };
    },
  }),
};

function readableChannel(id: string, backend: Backend): Channel {
  const channel = backend.workspace.joinedChannel(id);
  requireScope(backend, `${scopePrefix(channel)}:history`);
  return channel;
}

function scopePrefix(channel: Channel): string {
  return { public: 'channels', private: 'groups', im: 'im', mpim: 'mpim' }[channel.kind];
}

function channelToWire(channel: Channel, { workspace }: Backend): JsonObject {
  const person = [...channel.members].find((id) => id !== workspace.bot.id);
  return {
    id: channel.id,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: channel.kind === 'im',
    is_mpim: channel.kind === 'mpim',
    is_private: channel.kind !== 'public',
    is_archived: channel.archived,
    ...(channel.kind === 'im'
      ? { user: person }
      : {
          name: channel.name,
          name_normalized: channel.name,
          is_member: channel.members.has(workspace.bot.id),
        }),
  };
}

/** Cuts a page out of messages that stand in the order in which the method gives them. */
function page(ordered: Message[], window: Window, { messages }: Backend): JsonObject {
  const { oldest = '0', latest, inclusive = false, limit = 100 } = window;
  const within = ordered.filter((one) => {
    const time = Number(one.ts);
    if (inclusive && (one.ts === oldest || one.ts === latest)) return true;
    return time > Number(oldest) && (latest === undefined || time < Number(latest));
  });
  const start = window.cursor ? Number(Buffer.from(window.cursor, 'base64').toString()) : 0;
  if (!Number.isInteger(start) || start < 0) throw new ApiError('invalid_cursor');
  const more = within.length > start + limit;
  return {
    messages: within.slice(start, start + limit).map((one) => messages.toWire(one)),
    has_more: more,
    ...(more && {
      response_metadata: { next_cursor: Buffer.from(String(start + limit)).toString('base64') },
    }),
  };
}
