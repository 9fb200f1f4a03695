/** The form that asks why a discrepancy is confirmed, dismissed or opened again. */
import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Discrepancy } from '../../record/schema.js';
import { callbackIds } from '../action-ids.js';
import { type Block, blocksSchema, section } from '../messages/blocks.js';
import { bold, escapedLine, joined } from '../messages/mrkdwn.js';
import { longestReason, type Place, placeSchema } from './dismiss.js';
import { carriedBy, filledIn, form, radio, type Submission, textInput } from './view.js';

export type Ruling = Discrepancy['ruling'];

const rulings = ['confirmed', 'dismissed', 'open'] as const;
const ids = { ruling: 'ruling', reason: 'reason' } as const;

const words: Readonly<Record<Ruling, { words: string; description: string }>> = {
  confirmed: { words: 'Confirmed', description: 'The discrepancy stands.' },
  dismissed: { words: 'Dismissed', description: 'There is none: drafts are no longer warned of it.' },
  open: { words: 'Open', description: 'Not decided.' },
};

const carriedSchema = z.object({
  discrepancy: z.string().min(1).max(200),
  place: placeSchema.nullable(),
  above: blocksSchema.default([]),
});

/** More than this of what stands above the card is not carried along, in UTF-16 units of JSON. */
const mostAbove = 1500;

/**
 * @param ruling what was pressed
 * @param above what stands above the card in its message
 */
export function rulingForm(
  discrepancy: Pick<Discrepancy, 'id' | 'subject'>,
  ruling: Ruling,
  place: Place | null,
  above: readonly Block[] = [],
): types.ModalView {
  return form({
    callbackId: callbackIds.rule,
    title: 'Rule on a discrepancy',
    submit: 'Rule',
    carried: {
      discrepancy: discrepancy.id.slice(0, 200),
      place,
      ...(above.length === 0 || JSON.stringify(above).length > mostAbove ? {} : { above }),
    },
    blocks: [
      section(joined([bold(escapedLine(discrepancy.subject, 300)), escapedLine(discrepancy.id, 120)], ' · ')),
      radio(
        { id: ids.ruling, label: 'Ruling' },
        rulings.map((value) => ({ value, ...words[value] })),
        ruling,
      ),
      textInput({
        id: ids.reason,
        label: 'Why',
        hint: 'Goes to the ledger with your name. A dismissal needs it.',
        optional: true,
        multiline: true,
        most: longestReason,
      }),
    ],
  });
}

export interface RulingMade {
  readonly discrepancy: string;
  readonly ruling: Ruling;
  readonly place: Place | null;
  readonly why: string | null;
  /** What stands above the card in its message, as far as it was carried along. */
  readonly above: readonly Block[];
}

/** A form that was sent; null where it is none of ours. */
export function readRuling(privateMetadata: unknown, values: unknown): Submission<RulingMade> | null {
  const carried = carriedBy(privateMetadata, carriedSchema);
  if (carried === null) return null;
  const filled = filledIn(values);
  const ruling = rulings.find((one) => one === filled.choice(ids.ruling));
  const why = filled.text(ids.reason);
  if (ruling === undefined) return { ok: false, errors: { [ids.ruling]: 'Choose one.' } };
  if (ruling === 'dismissed' && why === '')
    return { ok: false, errors: { [ids.reason]: 'Say in a few words why it is dismissed.' } };
  if (why.length > longestReason)
    return { ok: false, errors: { [ids.reason]: `Use ${longestReason} characters at most.` } };
  return { ok: true, value: { ...carried, ruling, why: why === '' ? null : why } };
}
