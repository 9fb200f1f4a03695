import { ApiError } from './api-error.js';
import { checkMessageBlocks } from './blocks/message-blocks.js';
import type { JsonObject } from './json.js';
import { parseMrkdwn } from './mrkdwn.js';

/** Slack cuts longer text off; here it is refused. */
const MOST_TEXT = 40_000;

/** What a message says, checked. */
export interface Content {
  text: string;
  blocks?: JsonObject[];
}

/**
 * Checks what an app wants to post. Stricter than Slack in that blocks need a `text` too (screen readers and
 * notifications read nothing else), and that every control sequence in the text must parse.
 * @throws ApiError `no_text`, `msg_too_long`, `invalid_arguments`, and what `checkMessageBlocks` throws
 */
export function checkContent(raw: { text?: unknown; blocks?: unknown }): Content {
  const blocks = raw.blocks === undefined ? undefined : checkMessageBlocks(parsedBlocks(raw.blocks));
  const text = checkText(raw.text);
  return { text, ...(blocks && blocks.length > 0 && { blocks }) };
}

/** Checks the `text` of a message; see `checkContent`. */
export function checkText(text: unknown): string {
  if (text === undefined || text === null)
    throw new ApiError('no_text', ['text is required, with blocks too [json-pointer:/text]']);
  if (typeof text !== 'string')
    throw new ApiError('invalid_arguments', ['must be a string [json-pointer:/text]']);
  if (text.trim() === '') throw new ApiError('no_text', ['text is empty [json-pointer:/text]']);
  if (text.length > MOST_TEXT)
    throw new ApiError('msg_too_long', [`${text.length} characters [json-pointer:/text]`]);
  const { problems } = parseMrkdwn(text);
  if (problems.length > 0) {
    throw new ApiError(
      'invalid_arguments',
      problems.map((problem) => `${problem} [json-pointer:/text]`),
    );
  }
  return text;
}

/** Forms carry blocks as a JSON string. */
export function parsedBlocks(blocks: unknown): unknown {
  if (typeof blocks !== 'string') return blocks;
  try {
    return JSON.parse(blocks);
  } catch {
    throw new ApiError('invalid_blocks_format', ['not JSON [json-pointer:/blocks]']);
  }
}
