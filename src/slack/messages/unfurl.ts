/** The preview of a link to a document on record. */
import type { NewsRecord } from '../../record/record.js';
import type { Source } from '../../record/schema.js';
import { counted } from '../../reports/wording.js';
import { actionIds } from '../action-ids.js';
import { disputeLine, heldFrom, standingIn } from './about-source.js';
import { asOf } from './as-of.js';
import { type Block, context, pressOn, row, sections } from './blocks.js';
import { bold, escaped, joined, type Mrkdwn, mrkdwn } from './mrkdwn.js';
import { describeSource } from './source-label.js';

/** A preview is a glance: the first few discrepancies, and how many more. */
const mostDisputes = 3;

export function unfurl(source: Source, record: NewsRecord): { readonly blocks: readonly Block[] } {
  const disputes = standingIn(record, source);
  const shown = disputes.slice(0, mostDisputes);
  return {
    blocks: [
      ...sections([describeSource(source), heldFrom(source), ...disputesIn(disputes.length)]),
      ...(shown.length === 0 ? [] : sections(shown.map((dispute) => disputeLine(dispute, source)))),
      ...row(
        shown.length === 1 && shown[0] !== undefined
          ? pressOn('Show', actionIds.showDiscrepancy, shown[0].id, { spoken: `Show ${shown[0].id}` })
          : [],
      ),
      context(
        joined(
          [
            ...(disputes.length > mostDisputes ? [mrkdwn`and ${disputes.length - mostDisputes} more`] : []),
            asOf(record),
          ],
          ' · ',
        ),
      ),
    ],
  };
}

function disputesIn(count: number): Mrkdwn[] {
  return count === 0 ? [] : [bold(escaped(`${counted(count, 'discrepancy', 'discrepancies')} in it:`))];
}
