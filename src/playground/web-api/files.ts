import { z } from 'zod';
import { ApiError } from '../api-error.js';
import type { Backend } from '../backend.js';
import { MOST_FILE_BYTES, type SlackFile } from '../files.js';
import { checkContent, checkText, parsedBlocks } from '../message-content.js';
import { conversation, timestamp } from './arguments.js';
import { identified } from './blocks-of.js';
import { checkThread, postableChannel } from './channels.js';
import { type MethodFamily, method } from './method.js';

const uploaded = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1).max(255).optional(),
  highlight_type: z.string().optional(),
});

export const files: MethodFamily = {
  'files.getUploadURLExternal': method({
    scope: 'files:write',
    args: z.strictObject({
      filename: z.string().regex(/^[^/\\\p{Cc}]{1,255}$/u, 'must be a file name'),
      length: z.coerce.number().int().min(1).max(MOST_FILE_BYTES),
      alt_text: z.string().max(1000).optional(),
      snippet_type: z.string().optional(),
    }),
    run({ filename, length }, { uploads, host }) {
      const { path, id } = uploads.announce(filename, length);
      return { upload_url: `http://${host()}${path}`, file_id: id };
    },
  }),

  'files.completeUploadExternal': method({
    scope: 'files:write',
    args: z.strictObject({
      files: z.unknown(),
      channel_id: conversation.optional(),
      channels: z.string().optional(),
      thread_ts: timestamp.optional(),
      initial_comment: z.string().optional(),
      blocks: z.unknown().optional(),
    }),
    run(args, backend) {
      const given = z.array(uploaded).min(1).max(10).safeParse(parsedBlocks(args.files));
      if (!given.success)
        throw new ApiError('invalid_arguments', ['not a list of files [json-pointer:/files]']);
      if (args.channel_id && args.channels)
        throw new ApiError('invalid_arguments', ['give one of channel_id and channels']);
      if (args.thread_ts && !args.channel_id)
        throw new ApiError('invalid_arguments', ['thread_ts needs channel_id']);
      const ids = args.channel_id ? [args.channel_id] : (args.channels?.split(',') ?? []);
      const channels = ids.map((id) => postableChannel(id.trim(), backend));
      const [first] = channels;
      if (first && args.thread_ts) checkThread(first, args.thread_ts, backend);
      const said = comment(args, backend);
      const made = given.data.map(({ id, title }) =>
        backend.uploads.complete(id, title, backend.workspace.bot),
      );
      for (const channel of channels) {
        const message = backend.messages.add({
          channel,
          author: backend.workspace.bot,
          ...said,
          files: made,
          ...(args.thread_ts && { threadTs: args.thread_ts }),
        });
        backend.events.posted(message);
      }
      return { files: made.map((file) => backend.files.toWire(file)) };
    },
  }),

  'files.info': method({
    scope: 'files:read',
    args: z.strictObject({ file: z.string().min(1) }),
    run(args, backend) {
      return { file: backend.files.toWire(fileForBot(args.file, backend)) };
    },
  }),

  'files.delete': method({
    scope: 'files:write',
    args: z.strictObject({ file: z.string().min(1) }),
    run(args, backend) {
      const file = fileForBot(args.file, backend);
      if (file.user !== backend.workspace.bot.id) throw new ApiError('cant_delete_file');
      backend.files.remove(file);
      return {};
    },
  }),
};

/** Blocks beside a comment Slack leaves out without a word; here they are refused. */
function comment(args: { initial_comment?: string | undefined; blocks?: unknown }, backend: Backend) {
  if (args.initial_comment !== undefined && args.blocks !== undefined)
    throw new ApiError('invalid_arguments', ['give one of initial_comment and blocks']);
  if (args.blocks === undefined)
    return { text: args.initial_comment === undefined ? '' : checkText(args.initial_comment) };
  const { blocks } = checkContent({ text: 'file', blocks: parsedBlocks(args.blocks) });
  return { text: '', ...identified(blocks, backend) };
}

/** A file that our bot may see: its own, and what was shared where it is. */
export function fileForBot(id: string, { files, workspace }: Backend): SlackFile {
  const file = files.find(id);
  const shared = [...(file?.channels ?? [])].some((channel) =>
    workspace.channels.get(channel)?.members.has(workspace.bot.id),
  );
  if (file && (shared || file.sentInForm || file.user === workspace.bot.id)) return file;
  throw new ApiError('file_not_found');
}
