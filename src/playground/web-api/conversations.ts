import { z } from 'zod';
import { ApiError } from '../api-error.js';
import type { Backend } from '../backend.js';
import type { JsonObject } from '../json.js';
import type { Message } from '../messages.js';
import type { Channel, ChannelKind } from '../workspace.js';
import { conversation, flag, timeBound, timestamp } from './arguments.js';
import { type MethodFamily, method, requireScope } from './method.js';
import { type Paging, paged, paging } from './pages.js';

const window = {
  ...paging,
  oldest: timeBound.optional(),
  latest: timeBound.optional(),
  inclusive: flag.optional(),
  include_all_metadata: flag.optional(),
};

interface Window extends Paging {
  oldest?: string | undefined;
  latest?: string | undefined;
  inclusive?: boolean | undefined;
  include_all_metadata?: boolean | undefined;
}

/** What `types` calls each kind. */
const KINDS: Readonly<Record<string, ChannelKind>> = {
  public_channel: 'public',
  private_channel: 'private',
  im: 'im',
  mpim: 'mpim',
};

export const conversations: MethodFamily = {
  'conversations.list': method({
    args: z.strictObject({
      types: z.string().default('public_channel'),
      exclude_archived: flag.optional(),
      ...paging,
    }),
    run(args, backend) {
      const kinds = args.types.split(',').map((type) => {
        const kind = KINDS[type.trim()];
        if (!kind) throw new ApiError('invalid_types');
        requireScope(backend, `${SCOPES[kind]}:read`);
        return kind;
      });
      const { workspace } = backend;
      const listed = [...workspace.channels.values()].filter(
        (channel) =>
          kinds.includes(channel.kind) &&
          workspace.botKnows(channel) &&
          !(args.exclude_archived && channel.archived),
      );
      const { page, metadata } = paged(listed, (channel) => channel.id, args);
      return {
        channels: page.map((channel) => channelToWire(channel, backend)),
        response_metadata: metadata,
      };
    },
  }),

  'conversations.info': method({
    args: z.strictObject({
      channel: conversation,
      include_num_members: flag.optional(),
      include_locale: flag.optional(),
    }),
    run(args, backend) {
      const channel = backend.workspace.channelForBot(args.channel);
      requireScope(backend, `${SCOPES[channel.kind]}:read`);
      return {
        channel: {
          ...channelToWire(channel, backend),
          ...(args.include_num_members && { num_members: channel.members.size }),
        },
      };
    },
  }),

  'conversations.members': method({
    args: z.strictObject({ channel: conversation, ...paging }),
    run(args, backend) {
      const channel = backend.workspace.channelForBot(args.channel);
      requireScope(backend, `${SCOPES[channel.kind]}:read`);
      const { page, metadata } = paged([...channel.members], (id) => id, args);
      return { members: page, response_metadata: metadata };
    },
  }),

  'conversations.join': method({
    scope: 'channels:join',
    args: z.strictObject({ channel: conversation }),
    run(args, backend) {
      const { workspace, changes, events } = backend;
      const channel = workspace.channelForBot(args.channel);
      if (channel.kind !== 'public') throw new ApiError('method_not_supported_for_channel_type');
      if (channel.archived) throw new ApiError('is_archived');
      const already = channel.members.has(workspace.bot.id);
      if (!already) {
        channel.members.add(workspace.bot.id);
        changes.notify({ kind: 'channel', channel });
        events.joined(workspace.bot, channel);
      }
      return {
        channel: channelToWire(channel, backend),
        ...(already && {
          warning: 'already_in_channel',
          response_metadata: { warnings: ['already_in_channel'] },
        }),
      };
    },
  }),

  'conversations.leave': method({
    args: z.strictObject({ channel: conversation }),
    run(args, backend) {
      const { workspace, changes, events } = backend;
      const channel = workspace.channelForBot(args.channel);
      if (channel.kind === 'im') throw new ApiError('method_not_supported_for_channel_type');
      requireScope(backend, `${SCOPES[channel.kind]}:${channel.kind === 'public' ? 'manage' : 'write'}`);
      if (!channel.members.has(workspace.bot.id)) return { not_in_channel: true };
      events.left(workspace.bot, channel);
      channel.members.delete(workspace.bot.id);
      changes.notify({ kind: 'channel', channel });
      return {};
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
      return pageOf(visible, args, backend);
    },
  }),

  'conversations.replies': method({
    args: z.strictObject({ channel: conversation, ts: timestamp, ...window }),
    run(args, backend) {
      const channel = readableChannel(args.channel, backend);
      const first = backend.messages.find(channel.id, args.ts);
      if (!first) throw new ApiError('thread_not_found');
      return pageOf([first, ...backend.messages.replies(first)], args, backend);
    },
  }),

  'conversations.open': method({
    args: z
      .strictObject({
        users: z.string().min(1).optional(),
        channel: conversation.optional(),
        return_im: flag.optional(),
        prevent_creation: flag.optional(),
      })
      .refine((args) => (args.users === undefined) !== (args.channel === undefined), {
        message: 'needs either users or channel',
      }),
    run(args, backend) {
      const channel = args.channel
        ? directMessage(args.channel, backend)
        : opened(args.users?.split(',') ?? [], backend);
      return { channel: args.return_im ? channelToWire(channel, backend) : { id: channel.id } };
    },
  }),
};

/** The scope of each kind of conversation, before the colon. */
const SCOPES = { public: 'channels', private: 'groups', im: 'im', mpim: 'mpim' } as const;

function opened(ids: readonly string[], backend: Backend): Channel {
  const { workspace } = backend;
  requireScope(backend, ids.length > 1 ? 'mpim:write' : 'im:write');
  if (ids.length > 8) throw new ApiError('too_many_users');
  const users = ids.map((id) => {
    const user = workspace.users.get(id.trim());
    if (!user) throw new ApiError('user_not_found');
    if (user.botId) throw new ApiError('cannot_dm_bot');
    return user;
  });
  return workspace.directMessageAmong([...users, workspace.bot]);
}

function directMessage(id: string, { workspace }: Backend): Channel {
  const channel = workspace.channelForBot(id);
  if (channel.kind !== 'im' && channel.kind !== 'mpim')
    throw new ApiError('method_not_supported_for_channel_type');
  return channel;
}

function readableChannel(id: string, backend: Backend): Channel {
  const channel = backend.workspace.joinedChannel(id);
  requireScope(backend, `${SCOPES[channel.kind]}:history`);
  return channel;
}

function channelToWire(channel: Channel, { workspace }: Backend): JsonObject {
  const person = [...channel.members].find((id) => id !== workspace.bot.id);
  const shared = workspace.isShared(channel);
  return {
    id: channel.id,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: channel.kind === 'im',
    is_mpim: channel.kind === 'mpim',
    is_private: channel.kind !== 'public',
    is_archived: channel.archived,
    is_shared: shared,
    is_ext_shared: shared,
    context_team_id: workspace.teamId,
    ...(channel.kind === 'im'
      ? { user: person, is_user_deleted: false }
      : {
          name: channel.name,
          name_normalized: channel.name,
          is_general: false,
          is_member: channel.members.has(workspace.bot.id),
          topic: { value: channel.topic, creator: '', last_set: 0 },
          purpose: { value: channel.purpose, creator: '', last_set: 0 },
        }),
  };
}

/** A page of messages that stand in the order in which the method gives them. */
function pageOf(ordered: Message[], window: Window, { messages }: Backend): JsonObject {
  const { oldest = '0', latest, inclusive = false } = window;
  const within = ordered.filter((one) => {
    const time = Number(one.ts);
    if (inclusive && (one.ts === oldest || one.ts === latest)) return true;
    return time > Number(oldest) && (latest === undefined || time < Number(latest));
  });
  const { page, more, metadata } = paged(within, (one) => one.ts, window);
  return {
    messages: page.map((one) => ({
      ...messages.toWire(one),
      ...(window.include_all_metadata && one.metadata && { metadata: one.metadata }),
    })),
    has_more: more,
    ...(more && { response_metadata: metadata }),
  };
}
