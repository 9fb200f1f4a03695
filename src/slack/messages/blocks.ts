/**
 * The few blocks that Stet's messages are made of, within Slack's limits by construction.
 * Source of the limits: the JSDoc of `@slack/types` 3.2.0.
 */
import type { types } from '@slack/bolt';
import { joined, type Mrkdwn } from './mrkdwn.js';

export type Block = types.SectionBlock | types.ContextBlock | types.ActionsBlock | types.DividerBlock;

const longestText = 3000;

function text(value: Mrkdwn): types.MrkdwnElement {
  if (value.length > longestText) {
    throw new RangeError(
      `a text of ${value.length} units: Slack takes ${longestText}; give its parts a limit`,
    );
  }
  // verbatim: bare addresses and names in the words of others are not turned into links.
  return { type: 'mrkdwn', text: value.trim() === '' ? '…' : value, verbatim: true };
}

export function section(value: Mrkdwn): Block {
  return { type: 'section', text: text(value) };
}

/** The lines in as few sections as hold them. A line is never split: each is at most 3000 units. */
export function sections(lines: readonly Mrkdwn[]): Block[] {
  const filled: Mrkdwn[][] = [];
  let length = 0;
  for (const line of lines) {
    const last = filled.at(-1);
    if (last && length + 1 + line.length <= longestText) {
      last.push(line);
      length += 1 + line.length;
    } else {
      filled.push([line]);
      length = line.length;
    }
  }
  return filled.map((group) => section(joined(group, '\n')));
}

/** As `sections`, with something to press beside the first. */
export function sectionsWith(lines: readonly Mrkdwn[], accessory: types.Button | null): Block[] {
  const [first, ...more] = sections(lines);
  if (first?.type !== 'section' || accessory === null) return sections(lines);
  return [{ ...first, accessory }, ...more];
}

export function context(value: Mrkdwn): Block {
  return { type: 'context', elements: [text(value)] };
}

export const divider: Block = { type: 'divider' };

/** A button. `label` is ours, at most 75 units; `value` comes back when it is pressed, at most 2000. */
export function button(label: string, actionId: string, value: string): Block {
  if (value.length > 2000)
    throw new RangeError(`a button's value of ${value.length} units: Slack takes 2000`);
  return {
    type: 'actions',
    elements: [
      { type: 'button', text: { type: 'plain_text', text: label, emoji: false }, action_id: actionId, value },
    ],
  };
}
