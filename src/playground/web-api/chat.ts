import { z } from 'zod';
import { ApiError } from '../api-error.js';
import type { Backend } from '../backend.js';
import type { JsonObject } from '../json.js';
import { checkContent, checkText, parsedBlocks } from '../message-content.js';
import { checkMetadata } from '../metadata.js';
import { permalink } from '../permalink.js';
import { conversation, flag, timestamp } from './arguments.js';
import { identified } from './blocks-of.js';
import { checkThread, ownMessage, postableChannel } from './channels.js';
import { type MethodFamily, method } from './method.js';

// `parse` and `link_names` would turn words into mentions behind the app's back; only "off" is accepted.
const content = {
  text: z.unknown().optional(),
  blocks: z.unknown().optional(),
  parse: z.literal('none').optional(),
  link_names: flag.refine((on) => !on, 'not supported').optional(),
};

export const chat: MethodFamily = {
  'chat.postMessage': method({
    scope: 'chat:write',
    args: z.strictObject({
      channel: conversation,
      thread_ts: timestamp.optional(),
      reply_broadcast: flag.optional(),
      unfurl_links: flag.optional(),
      unfurl_media: flag.optional(),
      mrkdwn: flag.optional(),
      metadata: z.unknown().optional(),
      ...content,
    }),
    run(args, backend) {
      const { workspace, messages, events } = backend;
      const channel = postableChannel(args.channel, backend);
      const said = storable(args, backend);
      const metadata = args.metadata === undefined ? null : checkMetadata(args.metadata);
      if (args.thread_ts) checkThread(channel, args.thread_ts, backend);
      const message = messages.add({
        channel,
        author: workspace.bot,
        ...said,
        metadata,
        ...(args.thread_ts && { threadTs: args.thread_ts }),
        ...(args.thread_ts && args.reply_broadcast && { broadcast: true }),
      });
      if (args.thread_ts) backend.agents.answered(channel.id, args.thread_ts);
      events.posted(message);
      return { channel: channel.id, ts: message.ts, message: messages.toWire(message) };
    },
  }),

  'chat.postEphemeral': method({
    scope: 'chat:write',
    args: z.strictObject({
      channel: conversation,
      user: z.string().min(1),
      thread_ts: timestamp.optional(),
      unfurl_links: flag.optional(),
      unfurl_media: flag.optional(),
      ...content,
    }),
    run(args, backend) {
      const { workspace, messages } = backend;
      const channel = postableChannel(args.channel, backend);
      const user = workspace.users.get(args.user);
      if (!user || !channel.members.has(user.id)) throw new ApiError('user_not_in_channel');
      const said = storable(args, backend);
      if (args.thread_ts) checkThread(channel, args.thread_ts, backend);
      const message = messages.add({
        channel,
        author: workspace.bot,
        visibleTo: user,
        ...said,
        ...(args.thread_ts && { threadTs: args.thread_ts }),
      });
      return { message_ts: message.ts };
    },
  }),

  /**
   * Text without blocks takes earlier blocks away; blocks alone keep the earlier text. Metadata stays unless it is
   * given; an empty object removes it.
   */
  'chat.update': method({
    scope: 'chat:write',
    args: z.strictObject({
      channel: conversation,
      ts: timestamp,
      reply_broadcast: flag.optional(),
      metadata: z.unknown().optional(),
      ...content,
    }),
    run(args, backend) {
      const { workspace, messages, events } = backend;
      const message = ownMessage(args.channel, args.ts, 'cant_update_message', backend);
      const text = args.text === undefined ? message.text : checkText(args.text);
      if (args.text === undefined && args.blocks === undefined) throw new ApiError('no_text');
      const { blocks } = storable({ text, blocks: args.blocks }, backend);
      const metadata = args.metadata === undefined ? undefined : checkMetadata(args.metadata);
      const before = messages.toWire(message);
      messages.edit(message, { text, blocks: blocks ?? null, metadata }, blocks ? undefined : workspace.bot);
      events.edited(message, before);
      return { channel: message.channel, ts: message.ts, text, message: messages.toWire(message) };
    },
  }),

  'chat.delete': method({
    scope: 'chat:write',
    args: z.strictObject({ channel: conversation, ts: timestamp }),
    run(args, backend) {
      const message = ownMessage(args.channel, args.ts, 'cant_delete_message', backend);
      const before = backend.messages.toWire(message);
      backend.messages.remove(message);
      backend.events.deleted(message, before);
      return { channel: message.channel, ts: message.ts };
    },
  }),

  'chat.getPermalink': method({
    args: z.strictObject({ channel: conversation, message_ts: timestamp }),
    run(args, { workspace, messages }) {
      const channel = workspace.channelForBot(args.channel);
      const message = messages.find(channel.id, args.message_ts);
      if (!message) throw new ApiError('message_not_found');
      return { channel: channel.id, permalink: permalink(workspace, message) };
    },
  }),
};

function storable(
  raw: { text?: unknown; blocks?: unknown },
  backend: Backend,
): { text: string; blocks?: JsonObject[] } {
  const { text, blocks } = checkContent({ text: raw.text, blocks: parsedBlocks(raw.blocks) });
  return { text, ...identified(blocks, backend) };
}
