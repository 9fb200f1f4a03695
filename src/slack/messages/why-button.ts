import type { types } from '@slack/bolt';
import { looksLikeId } from '../../desk/ids.js';

export const whyActionId = 'why';

/** The button that asks how a finding or a verdict was reached; none for what is no id of ours. */
export function whyButton(id: string): types.Button | null {
  if (!looksLikeId(id)) return null;
  return {
    type: 'button',
    text: { type: 'plain_text', text: 'Why?', emoji: false },
    action_id: whyActionId,
    value: id,
  };
}

/** What asks the same in words. */
export const whyInWords = (id: string): string => `why ${id}`;
