import { z } from 'zod';
import { ApiError } from '../api-error.js';
import { pointedMessages } from '../issues.js';
import type { JsonObject } from '../json.js';
import { repeatedIds } from './ids.js';
import { messageBlock } from './layout.js';

/** More than this many characters of blocks, as JSON, Slack refuses (bolt-js issues 2509 and 2867). */
const MOST_CHARACTERS = 13_200;

const MOST_MARKDOWN = 12_000;

const messageBlocks = z
  .array(messageBlock)
  .max(50, 'no more than 50 items allowed')
  .superRefine((blocks, context) => {
    for (const repeated of repeatedIds(blocks)) context.addIssue({ code: 'custom', ...repeated });
    const tables = blocks.flatMap((block, index) => (block.type === 'table' ? [index] : []));
    if (tables.length > 1) {
      context.addIssue({ code: 'custom', message: 'only_one_table_allowed', path: tables.slice(1, 2) });
    }
    const markdown = blocks.reduce(
      (sum, block) => sum + (block.type === 'markdown' ? block.text.length : 0),
      0,
    );
    if (markdown > MOST_MARKDOWN) {
      context.addIssue({
        code: 'custom',
        message: `markdown blocks must be less than ${MOST_MARKDOWN + 1} characters together`,
      });
    }
  });

/**
 * Checks the blocks of a message, as they came in.
 * @throws ApiError `invalid_blocks_format`, `invalid_blocks` or `msg_blocks_too_long`
 */
export function checkMessageBlocks(blocks: unknown): JsonObject[] {
  if (!Array.isArray(blocks))
    throw new ApiError('invalid_blocks_format', ['must be an array [json-pointer:/blocks]']);
  const checked = messageBlocks.safeParse(blocks);
  if (!checked.success) throw new ApiError('invalid_blocks', pointedMessages(checked.error, ['blocks']));
  const length = JSON.stringify(blocks).length;
  if (length > MOST_CHARACTERS) {
    throw new ApiError('msg_blocks_too_long', [
      `${length} characters, more than ${MOST_CHARACTERS} [json-pointer:/blocks]`,
    ]);
  }
  return checked.data;
}
