/** Messages as Slack takes them, and how a long run of blocks becomes several. */
import type { Block } from './blocks.js';
import { escaped, type Mrkdwn, mrkdwn } from './mrkdwn.js';

export interface SlackMessage {
  /** Read by screen readers and notifications, and wherever blocks are not shown. Never empty. */
  readonly text: Mrkdwn;
  readonly blocks: readonly Block[];
}

/** Slack takes 50 blocks a message. */
const mostBlocks = 50;

/**
 * The most JSON that a message holds. Slack refuses somewhere above 11,000 counted characters (`msg_blocks_too_long`),
 * a limit that it does not document. Source: bolt-js issues 2509 and 2867.
 */
const mostJson = 10_000;

/** The longest fallback text: what it may take of `mostJson` beside the largest single block. */
export const longestFallback = 900;

/**
 * The blocks in order, in as few messages as Slack's limits allow: nothing is left out. Each has `text` as its
 * fallback.
 */
export function pack(text: Mrkdwn, blocks: readonly Block[]): SlackMessage[] {
  const fallback = text.length <= longestFallback ? text : escaped('Stet’s answer');
  const messages: Block[][] = [];
  for (const block of blocks) {
    const last = messages.at(-1);
    if (last && fits(fallback, [...last, block])) last.push(block);
    else messages.push([block]);
  }
  return messages.map((group, index) => ({
    text: index === 0 ? fallback : mrkdwn`${fallback} (continued)`,
    blocks: group,
  }));
}

function fits(text: Mrkdwn, blocks: readonly Block[]): boolean {
  return blocks.length <= mostBlocks && JSON.stringify({ text, blocks }).length + 20 <= mostJson;
}
