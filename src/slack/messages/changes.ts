/** What a new version of a source has otherwise: the edits that nobody announced. */
import { diffOf, wordsOf } from '../../checking/quote-alignment.js';
import type { Change } from '../../filing/outcome.js';
import { counted } from '../../reports/wording.js';
import { type Block, sections } from './blocks.js';
import { bold, escaped, escapedLine, joined, type Mrkdwn, mrkdwn, struck } from './mrkdwn.js';
import { wordDiff } from './word-diff.js';

const mostChanges = 8;

/** No block where nothing changed but what is no statement. */
export function changeBlocks(changes: readonly Change[]): Block[] {
  if (changes.length === 0) return sections([escaped('No sentence reads otherwise than before.')]);
  const left = changes.length - mostChanges;
  return sections([
    bold(escaped(`${counted(changes.length, 'sentence')} changed without a word about it:`)),
    ...changes.slice(0, mostChanges).map(changeLine),
    ...(left > 0 ? [mrkdwn`• and ${left} more`] : []),
  ]);
}

function changeLine(change: Change): Mrkdwn {
  const place = escapedLine(change.locator, 20);
  switch (change.kind) {
    case 'added':
      return mrkdwn`• ${place}, new: ${bold(escapedLine(change.text, 500))}`;
    case 'removed':
      return mrkdwn`• ${place} of the version before, gone: ${struck(escapedLine(change.text, 500))}`;
    case 'changed': {
      const touched = change.touches.length === 0 ? [] : [escaped(`(${change.touches.join(', ')})`)];
      const diff = wordDiff(diffOf(wordsOf(change.before), wordsOf(change.after)), 1200);
      return joined([mrkdwn`• ${place}`, ...touched, diff]);
    }
  }
}
