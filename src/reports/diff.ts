import type { DiffPart } from '../checking/report.js';

/** A word diff in the notation of GNU wdiff: `[-only in the record-]`, `{+only in the draft+}`, and what both have. */
export const diffInWords = (parts: readonly DiffPart[]): string =>
  parts.map(partInWords).filter(Boolean).join(' ');

function partInWords(part: DiffPart): string {
  if ('kept' in part) return part.kept.trim();
  const words = 'removed' in part ? part.removed.trim() : part.inserted.trim();
  if (words === '') return '';
  return 'removed' in part ? `[-${words}-]` : `{+${words}+}`;
}
