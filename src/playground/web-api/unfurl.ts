import { z } from 'zod';
import { ApiError } from '../api-error.js';
import type { Backend } from '../backend.js';
import { checkMessageBlocks } from '../blocks/message-blocks.js';
import { parsedBlocks } from '../message-content.js';
import type { Message } from '../messages.js';
import { timestamp } from './arguments.js';
import { identified } from './blocks-of.js';
import { type MethodFamily, method } from './method.js';

/** Previews in blocks. Slack also takes the older attachments, and asks people to sign in; neither is here. */
const unfurls = z.record(z.string(), z.strictObject({ blocks: z.array(z.unknown()).min(1) }));

export const unfurl: MethodFamily = {
  'chat.unfurl': method({
    scope: 'links:write',
    args: z.strictObject({
      channel: z.string().min(1).optional(),
      ts: timestamp.optional(),
      unfurl_id: z.string().min(1).optional(),
      source: z.enum(['composer', 'conversations_history']).optional(),
      unfurls: z.unknown().optional(),
    }),
    run(args, backend) {
      const message = target(args, backend);
      if (args.unfurls === undefined) throw new ApiError('missing_unfurls');
      const given = unfurls.safeParse(parsedBlocks(args.unfurls));
      if (!given.success || Object.keys(given.data).length === 0)
        throw new ApiError('invalid_unfurls_format');
      const links = backend.links.in(message.text);
      const attachments = Object.entries(given.data).map(([url, { blocks }], index) => {
        if (!links.some((link) => link.url === url)) throw new ApiError('cannot_unfurl_url', [url]);
        return {
          id: index + 1,
          from_url: url,
          app_unfurl_url: url,
          is_app_unfurl: true,
          app_id: backend.workspace.bot.appId,
          bot_id: backend.workspace.bot.botId,
          fallback: '[no preview available]',
          ...identified(checkMessageBlocks(blocks), backend),
        };
      });
      const before = structuredClone(backend.messages.toWire(message));
      backend.messages.attach(message, attachments);
      backend.events.edited(message, before);
      return {};
    },
  }),
};

function target(
  args: {
    channel?: string | undefined;
    ts?: string | undefined;
    unfurl_id?: string | undefined;
    source?: string | undefined;
  },
  { messages, workspace, links }: Backend,
): Message {
  if (args.unfurl_id !== undefined) {
    if (args.source === undefined) throw new ApiError('missing_source');
    const told = links.told(args.unfurl_id);
    if (!told || !messages.find(told.channel, told.ts)) throw new ApiError('invalid_unfurl_id');
    return told;
  }
  if (args.channel === undefined) throw new ApiError('missing_channel');
  if (args.ts === undefined) throw new ApiError('missing_ts');
  if (!workspace.channels.has(args.channel)) throw new ApiError('cannot_find_channel');
  const message = messages.find(args.channel, args.ts);
  if (!message) throw new ApiError('cannot_unfurl_message');
  return message;
}
