import { z } from 'zod';
import { ApiError } from '../api-error.js';
import { checkView } from '../blocks/view.js';
import { isObject } from '../json.js';
import { checkContent, parsedBlocks } from '../message-content.js';
import { type MethodFamily, method } from './method.js';

export const blocks: MethodFamily = {
  /** Says what a message or a view would be refused for, and posts nothing. */
  'blocks.validate': method({
    args: z.strictObject({
      blocks: z.unknown().optional(),
      message: z.unknown().optional(),
      view: z.unknown().optional(),
    }),
    run(args) {
      const given = [args.blocks, args.message, args.view].filter((one) => one !== undefined);
      if (given.length !== 1)
        throw new ApiError('invalid_arguments', ['give one of blocks, message and view']);
      if (args.blocks !== undefined) checkContent({ text: 'blocks alone', blocks: args.blocks });
      if (args.message !== undefined) checkContent(objectFrom(args.message));
      if (args.view !== undefined) {
        const view = objectFrom(args.view);
        checkView(view, view.type === 'home' ? 'home' : 'modal');
      }
      return {};
    },
  }),
};

function objectFrom(raw: unknown): Record<string, unknown> {
  const value = parsedBlocks(raw);
  if (!isObject(value)) throw new ApiError('invalid_arguments', ['must be an object']);
  return value;
}
