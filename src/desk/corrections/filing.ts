/** What an editor does with a draft. */
import type { Correction } from './correction.js';
import { dayOf } from './opening.js';

export interface Edited {
  readonly text?: string;
  readonly note?: string | null;
  readonly date?: string;
}

/**
 * A draft as the editor has changed it; its id stays. With another day and no text of its own, the text begins with that
 * day. Null where it is a draft no more.
 */
export function editCorrection(correction: Correction, edited: Edited): Correction | null {
  if (correction.state !== 'draft') return null;
  const before = dayOf(correction.date);
  const begins = correction.text.startsWith(before);
  const text =
    edited.date !== undefined && begins
      ? `${dayOf(edited.date)}${correction.text.slice(before.length)}`
      : correction.text;
  return { ...correction, text, ...edited };
}

/** @param at in ISO 8601. Null where it is a draft no more */
export const fileCorrection = (correction: Correction, by: string, at: string): Correction | null =>
  correction.state === 'draft' ? { ...correction, state: 'filed', filedBy: by, filedAt: at } : null;

/** Who filed it, and when, stays. Null where it was not filed. */
export const withdrawCorrection = (correction: Correction): Correction | null =>
  correction.state === 'filed' ? { ...correction, state: 'withdrawn' } : null;
