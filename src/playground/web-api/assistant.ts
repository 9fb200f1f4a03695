import { z } from 'zod';
import { ApiError } from '../api-error.js';
import type { Backend } from '../backend.js';
import { parsedBlocks } from '../message-content.js';
import type { Channel } from '../workspace.js';
import { conversation, timestamp } from './arguments.js';
import { type MethodFamily, method, requireScope } from './method.js';

const prompt = z.strictObject({ title: z.string().min(1).max(75), message: z.string().min(1).max(4000) });

/** Forms carry lists as JSON. */
function list<Item extends z.ZodType>(item: Item, most: number) {
  return z.preprocess(parsedBlocks, z.array(item).min(1).max(most));
}

/** What an agent shows in a thread. Source: https://docs.slack.dev/ai/developing-agents */
export const assistant: MethodFamily = {
  'assistant.threads.setStatus': method({
    args: z.strictObject({
      channel_id: conversation,
      thread_ts: timestamp,
      status: z.string().max(255),
      loading_messages: list(z.string().min(1).max(255), 10).optional(),
    }),
    run(args, backend) {
      requireScope(backend, 'chat:write', 'assistant:write');
      const channel = threadOf(args.channel_id, args.thread_ts, backend);
      backend.agents.setStatus({
        channel: channel.id,
        thread_ts: args.thread_ts,
        status: args.status,
        ...(args.loading_messages && { loading_messages: args.loading_messages }),
      });
      return {};
    },
  }),

  'assistant.threads.setTitle': method({
    scope: 'assistant:write',
    args: z.strictObject({
      channel_id: conversation,
      thread_ts: timestamp,
      title: z.string().min(1).max(255),
    }),
    run(args, backend) {
      const channel = threadOf(args.channel_id, args.thread_ts, backend);
      requireDirect(channel);
      backend.agents.setTitle(channel.id, args.thread_ts, args.title);
      return {};
    },
  }),

  'assistant.threads.setSuggestedPrompts': method({
    scope: 'assistant:write',
    args: z.strictObject({
      channel_id: conversation,
      thread_ts: timestamp.optional(),
      title: z.string().min(1).max(255).optional(),
      prompts: list(prompt, 4),
    }),
    run(args, backend) {
      const channel = args.thread_ts
        ? threadOf(args.channel_id, args.thread_ts, backend)
        : backend.workspace.joinedChannel(args.channel_id);
      requireDirect(channel);
      backend.agents.setPrompts({
        channel: channel.id,
        prompts: args.prompts,
        ...(args.thread_ts && { thread_ts: args.thread_ts }),
        ...(args.title && { title: args.title }),
      });
      return {};
    },
  }),
};

function threadOf(channelId: string, threadTs: string, { workspace, messages }: Backend): Channel {
  const channel = workspace.joinedChannel(channelId);
  if (!messages.find(channel.id, threadTs)) throw new ApiError('invalid_thread_ts');
  return channel;
}

/** Titles and prompts stand in the conversation with the app alone. */
function requireDirect(channel: Channel): void {
  if (channel.kind !== 'im') throw new ApiError('channel_not_found', ['not a conversation with the app']);
}
