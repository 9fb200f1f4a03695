/** One source in full, in a window of its own. */
import type { types } from '@slack/bolt';
import type { NewsRecord } from '../../record/record.js';
import type { OnFile } from '../filing/on-file.js';
import { sourceBlocks } from '../messages/one-source.js';

/** A window takes no more. */
const mostBlocks = 100;

/** To be read: what can be done about it is where it was opened from. */
export function sourceView(
  id: string,
  onFile: OnFile | null,
  record: NewsRecord,
  now: Date,
): types.ModalView {
  const blocks = sourceBlocks(id, { onFile, record, now, deciding: false });
  return {
    type: 'modal',
    title: { type: 'plain_text', text: 'Source', emoji: false },
    close: { type: 'plain_text', text: 'Close', emoji: false },
    blocks: blocks.slice(0, mostBlocks),
  };
}
