/**
 * The few blocks that Stet's messages are made of, within Slack's limits by construction.
 * Source of the limits: the JSDoc of `@slack/types` 3.2.0.
 */
import type { types } from '@slack/bolt';
import { z } from 'zod';
import { joined, type Mrkdwn } from './mrkdwn.js';
import { plainText } from './plain-text.js';

export type Block =
  | types.SectionBlock
  | types.ContextBlock
  | types.ActionsBlock
  | types.DividerBlock
  | types.HeaderBlock;

/** Blocks that Slack or the store gives back: Stet's own, as it made them. */
export const blocksSchema = z.array(
  z.custom<Block>((value) => z.looseObject({ type: z.string() }).safeParse(value).success),
);

/** What may stand beside a section. */
export type Accessory = types.Button | types.Overflow;

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
export function sectionsWith(lines: readonly Mrkdwn[], accessory: Accessory | null): Block[] {
  const [first, ...more] = sections(lines);
  if (first?.type !== 'section' || accessory === null) return sections(lines);
  return [{ ...first, accessory }, ...more];
}

export function context(value: Mrkdwn): Block {
  return { type: 'context', elements: [text(value)] };
}

export const divider: Block = { type: 'divider' };

/** A heading in large letters, cut to 150 units. */
export function header(words: string): Block {
  return { type: 'header', text: plainText(words, 150) };
}

/** At most 25 things to press in a row; no block where there is none. */
export function row(elements: readonly (types.Button | types.Overflow)[]): Block[] {
  return elements.length === 0 ? [] : [{ type: 'actions', elements: elements.slice(0, 25) }];
}

/** Slack's limit of a button's value, in UTF-16 units. */
const longestValue = 2000;

/** What a button may be beside its words. */
export interface ButtonLook {
  readonly style?: 'primary' | 'danger';
  /** For screen readers, where the label alone does not say what it is about. Cut to 75 units. */
  readonly spoken?: string;
}

/**
 * Something to press. `label` is ours, at most 75 units; `value` comes back when it is pressed, at most 2000.
 * @throws RangeError where the value is longer
 */
export function press(label: string, actionId: string, value: string, look: ButtonLook = {}): types.Button {
  if (value.length > longestValue)
    throw new RangeError(`a button's value of ${value.length} units: Slack takes ${longestValue}`);
  return {
    type: 'button',
    text: { type: 'plain_text', text: label, emoji: false },
    action_id: actionId,
    value,
    ...(look.style === undefined ? {} : { style: look.style }),
    ...(look.spoken === undefined ? {} : { accessibility_label: plainText(look.spoken, 75).text }),
  };
}

/** What every id that Stet makes or the record holds is made of; that of a check names its job and a part of the answer. */
const anId = /^[\w./:+-](?:[\w./:+, -]{0,198}[\w./:+-])?$/;

/** As `press`, on what has this id; none where it is no id. */
export function pressOn(label: string, actionId: string, id: string, look?: ButtonLook): types.Button[] {
  return anId.test(id) ? [press(label, actionId, id, look)] : [];
}

/** A button on a line of its own. */
export function button(label: string, actionId: string, value: string): Block {
  return { type: 'actions', elements: [press(label, actionId, value)] };
}
