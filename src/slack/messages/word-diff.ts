import type { DiffPart } from '../../checking/report.js';
import { bold, escaped, escapedLine, joined, type Mrkdwn, struck } from './mrkdwn.js';

/** What stands before a word diff: of the record, or of the text that the draft was held against. */
const labels = { record: escaped('Record to draft:'), against: escaped('Other text to draft:') };

export const diffLabel = (against: boolean): Mrkdwn => (against ? labels.against : labels.record);

/** Whether a line of an answer is a word diff. */
export const isWordDiff = (line: string): boolean =>
  Object.values(labels).some((label) => line.trimStart().startsWith(label));

/** A word diff as ~struck~ words (those of the record or the other text alone) and *bold* ones (those of the draft alone). */
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
