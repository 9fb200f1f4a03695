/** One discrepancy in full, in a window of its own. */
import type { types } from '@slack/bolt';
import type { Ruling } from '../../checking/desk/view.js';
import type { NewsRecord } from '../../record/record.js';
import { type Block, context, section } from '../messages/blocks.js';
import { discrepancyCard, rulingInWords } from '../messages/discrepancy-card.js';
import { escapedLine, mrkdwn } from '../messages/mrkdwn.js';

/** To be read: what can be done about it is where it was opened from. */
export function discrepancyView(id: string, record: NewsRecord, ruled: Ruling | undefined): types.ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: 'Discrepancy', emoji: false },
    close: { type: 'plain_text', text: 'Close', emoji: false },
    blocks: blocksOf(id, record, ruled),
  };
}

function blocksOf(id: string, record: NewsRecord, ruled: Ruling | undefined): Block[] {
  const found = record.discrepancies.find((one) => one.id === id);
  if (found === undefined) {
    return [
      section(
        mrkdwn`There is no discrepancy ${escapedLine(id, 120)} on record any longer. /factcheck discrepancies lists those that there are.`,
      ),
    ];
  }
  return [
    ...discrepancyCard({ ...found, ruling: ruled?.ruling ?? found.ruling }, record),
    ...(ruled === undefined ? [] : [context(rulingInWords(ruled))]),
  ];
}
