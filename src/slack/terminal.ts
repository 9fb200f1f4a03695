/** Slack's blocks as text for a terminal: the same words, without mrkdwn. */
import type { Block } from './messages/blocks.js';
import type { SlackMessage } from './messages/message.js';
import { shownCharacter } from './messages/mrkdwn.js';
import { whyActionId, whyInWords } from './messages/why-button.js';
import { isWordDiff } from './messages/word-diff.js';

export interface TerminalStyle {
  readonly bold: (text: string) => string;
  /** In a word diff: on record, not in the draft. */
  readonly removed: (text: string) => string;
  /** In a word diff: in the draft, not on record. */
  readonly inserted: (text: string) => string;
  readonly dim: (text: string) => string;
}

const ansi = (on: number, off: number) => (text: string) => `\u001B[${on}m${text}\u001B[${off}m`;

/** For a terminal. */
export const ansiStyle: TerminalStyle = {
  bold: ansi(1, 22),
  removed: ansi(9, 29),
  inserted: ansi(1, 22),
  dim: ansi(2, 22),
};

/** For a file or a pipe: a word diff has the marks of GNU wdiff. */
export const plainStyle: TerminalStyle = {
  bold: (text) => text,
  removed: (text) => `[-${text}-]`,
  inserted: (text) => `{+${text}+}`,
  dim: (text) => text,
};

/** The messages one after the other. Of buttons only `Why?` is shown, as what to type. */
export function renderForTerminal(messages: readonly SlackMessage[], style: TerminalStyle): string {
  return messages
    .flatMap(({ blocks }) => blocks)
    .map((block) => renderBlock(block, style))
    .filter((text) => text !== '')
    .join('\n');
}

function renderBlock(block: Block, style: TerminalStyle): string {
  switch (block.type) {
    case 'section':
      return [renderMrkdwn(block.text?.text ?? '', style), ...asked(block, style)].join('\n');
    case 'context':
      return style.dim(
        block.elements.map((part) => ('text' in part ? renderMrkdwn(part.text, style) : '')).join(' '),
      );
    case 'header':
      // No mark-up in it: what looks like it are the words.
      return style.bold(block.text.text);
    case 'divider':
      return style.dim('─'.repeat(20));
    case 'actions':
      return '';
  }
}

/** What to type where Slack has a button. */
function asked({ accessory }: Extract<Block, { type: 'section' }>, style: TerminalStyle): string[] {
  if (accessory?.type !== 'button' || accessory.action_id !== whyActionId) return [];
  return [style.dim(`    ${whyInWords(accessory.value ?? '')}`)];
}

function renderMrkdwn(mrkdwn: string, style: TerminalStyle): string {
  return mrkdwn
    .split('\n')
    .map((line) => renderLine(line, isWordDiff(line) ? style.inserted : style.bold, style))
    .join('\n');
}

/** Only our own formatting is left in a message's mrkdwn, so this reads no more than what `mrkdwn.ts` writes. */
function renderLine(line: string, emphasised: (text: string) => string, style: TerminalStyle): string {
  return line
    .replace(/<(https?:[^|>]*)\|([^>]*)>/g, '$2 ($1)')
    .replace(/<(https?:[^>]*)>/g, '$1')
    .replace(/<@([^>]*)>/g, '@$1')
    .replace(/^>/, '  │ ')
    .replace(/\*([^*]+)\*/g, (_, words: string) => emphasised(words))
    .replace(/~([^~]+)~/g, (_, words: string) => style.removed(words))
    .replace(/[∗∼ˋˍ∶]/g, shownCharacter)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
