import { z } from 'zod';
import { ApiError } from '../api-error.js';
import type { Backend } from '../backend.js';
import { checkMessageBlocks } from '../blocks/message-blocks.js';
import { taskStatus, urlSource } from '../blocks/task.js';
import { plain } from '../blocks/text.js';
import { pointedMessages } from '../issues.js';
import type { JsonObject } from '../json.js';
import { parsedBlocks } from '../message-content.js';
import type { Chunk } from '../streams.js';
import { conversation, timestamp } from './arguments.js';
import { identified } from './blocks-of.js';
import { checkThread, ownMessage, postableChannel } from './channels.js';
import { type MethodFamily, method } from './method.js';

const markdown = plain(12_000);

const chunk = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown_text'), text: markdown }),
  z.strictObject({ type: z.literal('plan_update'), title: plain(256) }),
  z.strictObject({ type: z.literal('blocks'), blocks: z.array(z.unknown()).min(1).max(50) }),
  z.strictObject({
    type: z.literal('task_update'),
    id: plain(255),
    title: plain(256),
    status: taskStatus,
    details: plain(256).optional(),
    output: plain(256).optional(),
    sources: z.array(urlSource).min(1).optional(),
  }),
]);

const content = { markdown_text: markdown.optional(), chunks: z.unknown().optional() };

/**
 * Messages that are written while people read. Source: https://docs.slack.dev/reference/methods/chat.startStream
 * A stream in a channel names who it is for.
 */
export const streams: MethodFamily = {
  'chat.startStream': method({
    scope: 'chat:write',
    args: z.strictObject({
      channel: conversation,
      thread_ts: timestamp,
      recipient_team_id: z.string().optional(),
      recipient_user_id: z.string().optional(),
      task_display_mode: z.enum(['timeline', 'plan']).default('timeline'),
      ...content,
    }),
    run(args, backend) {
      const { workspace, messages, events, streams: open } = backend;
      const channel = postableChannel(args.channel, backend);
      checkThread(channel, args.thread_ts, backend);
      const chunks = checkedChunks(args, backend);
      if (channel.kind !== 'im') {
        if (!args.recipient_team_id) throw new ApiError('missing_recipient_team_id');
        if (!args.recipient_user_id) throw new ApiError('missing_recipient_user_id');
        if (!channel.members.has(args.recipient_user_id)) throw new ApiError('user_not_found');
      }
      const message = messages.add({
        channel,
        author: workspace.bot,
        text: '',
        threadTs: args.thread_ts,
        streaming: true,
      });
      backend.agents.answered(channel.id, args.thread_ts);
      open.start(message, args.task_display_mode, chunks);
      events.posted(message);
      return { channel: channel.id, ts: message.ts };
    },
  }),

  'chat.appendStream': method({
    scope: 'chat:write',
    args: z.strictObject({ channel: conversation, ts: timestamp, ...content }),
    run(args, backend) {
      const message = ownMessage(args.channel, args.ts, 'message_not_owned_by_app', backend);
      const chunks = checkedChunks(args, backend);
      if (chunks.length === 0) throw new ApiError('no_text');
      backend.streams.append(message, chunks);
      return { channel: message.channel, ts: message.ts };
    },
  }),

  'chat.stopStream': method({
    scope: 'chat:write',
    args: z.strictObject({
      channel: conversation,
      ts: timestamp,
      blocks: z.unknown().optional(),
      ...content,
    }),
    run(args, backend) {
      const message = ownMessage(args.channel, args.ts, 'message_not_owned_by_app', backend);
      const before = structuredClone(backend.messages.toWire(message));
      const last = args.blocks === undefined ? [] : checkMessageBlocks(parsedBlocks(args.blocks));
      backend.streams.stop(message, checkedChunks(args, backend), identified(last, backend).blocks ?? []);
      backend.events.edited(message, before);
      return {
        channel: message.channel,
        ts: message.ts,
        message: backend.messages.toWire(message),
      };
    },
  }),
};

/** What was given, as chunks. @throws ApiError where both forms came, or a chunk is malformed */
function checkedChunks(
  given: { markdown_text?: string | undefined; chunks?: unknown },
  backend: Backend,
): Chunk[] {
  if (given.markdown_text !== undefined && given.chunks !== undefined)
    throw new ApiError('invalid_arguments', ['give one of markdown_text and chunks']);
  if (given.markdown_text !== undefined) return [{ type: 'markdown_text', text: given.markdown_text }];
  if (given.chunks === undefined) return [];
  const checked = z.array(chunk).safeParse(parsedBlocks(given.chunks));
  if (!checked.success) throw new ApiError('invalid_chunks', pointedMessages(checked.error, ['chunks']));
  return checked.data.map((one): Chunk => {
    switch (one.type) {
      case 'blocks':
        return { type: 'blocks', blocks: identified(checkMessageBlocks(one.blocks), backend).blocks ?? [] };
      case 'task_update':
        return { type: 'task_update', task: taskCard(one, backend) };
      default:
        return one;
    }
  });
}

function taskCard(
  update: Extract<z.output<typeof chunk>, { type: 'task_update' }>,
  { ids }: Backend,
): JsonObject & { task_id: string } {
  const { id, type: _, details, output, ...rest } = update;
  return {
    type: 'task_card',
    block_id: ids.secret(),
    task_id: id,
    ...rest,
    ...(details && { details: prose(details) }),
    ...(output && { output: prose(output) }),
  };
}

function prose(text: string): JsonObject {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
  };
}
