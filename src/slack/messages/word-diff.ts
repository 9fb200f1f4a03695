import type { DiffPart } from '../../checking/report.js';
import { bold, escaped, escapedLine, joined, type Mrkdwn, struck } from './mrkdwn.js';

/** What stands before a word diff. */
export const diffLabel = escaped('Record to draft:');

/** A word diff as ~struck~ (on record, not in the draft) and *bold* (in the draft, not on record) words. */
export function wordDiff(parts: readonly DiffPart[], max = 2000): Mrkdwn {
  const shown: Mrkdwn[] = [];
  let length = 0;
  for (const part of parts) {
    const piece = diffPiece(part);
    if (piece === '') continue;
    if (length + piece.length + 1 > max) return joined([...shown, escaped('…')]);
    shown.push(piece);
    length += piece.length + 1;
  }
  return joined(shown);
}

function diffPiece(part: DiffPart): Mrkdwn {
  if ('kept' in part) return escapedLine(part.kept, 600);
  return 'removed' in part ? struck(escapedLine(part.removed, 600)) : bold(escapedLine(part.inserted, 600));
}
