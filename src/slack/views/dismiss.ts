/** The form that asks why a finding is dismissed. */
import type { types } from '@slack/bolt';
import { z } from 'zod';
import { callbackIds } from '../action-ids.js';
import { type FindingReference, readFinding, writeFinding } from '../finding-reference.js';
import { section } from '../messages/blocks.js';
import { escapedLine, mrkdwn } from '../messages/mrkdwn.js';
import { carriedBy, filledIn, form, type Submission, select, textInput } from './view.js';

/** Where the finding was shown, for the message to be brought up to date, and for the ledger. */
export const placeSchema = z.object({
  channel: z.string().max(40),
  /** The `ts` of the thread's first message. */
  thread: z.string().max(40).optional(),
  /** The `ts` of the message; missing where only one person saw it. */
  message: z.string().max(40).optional(),
  /** The response URL of the press, by which a message that only one person saw is reached. */
  url: z.string().max(500).optional(),
  /** The check that the message tells of. */
  check: z.string().max(200).optional(),
  /** Which of the message's blocks on the finding it was. */
  nth: z.number().int().min(0).optional(),
});

export type Place = z.infer<typeof placeSchema>;

/** The longest reason, in UTF-16 units. */
export const longestReason = 300;

const ids = { quick: 'quick', reason: 'reason' } as const;

const quickReasons: Readonly<Record<string, string>> = {
  'not-said': 'The draft does not say that',
  'same-meaning': 'It means the same',
  'record-wrong': 'The record is wrong or out of date',
  'other-matter': 'The source is about something else',
};

const carriedSchema = z.object({ finding: z.string(), place: placeSchema.nullable() });

/** @param about the words at issue */
export function dismissForm(
  reference: FindingReference,
  about: string | null,
  place: Place | null,
): types.ModalView {
  return form({
    callbackId: callbackIds.dismissFinding,
    title: 'Dismiss a finding',
    submit: 'Dismiss',
    carried: { finding: writeFinding(reference) ?? '', place },
    blocks: [
      section(
        about === null
          ? mrkdwn`Why is ${escapedLine(reference.rule, 60)} wrong here? The desk sees your name and your reason.`
          : mrkdwn`Why is ${escapedLine(reference.rule, 60)} on “${escapedLine(about, 300)}” wrong here? The desk sees your name and your reason.`,
      ),
      select(
        { id: ids.quick, label: 'Reason', optional: true, hint: 'Pick one, write your own below, or both.' },
        Object.entries(quickReasons).map(([value, words]) => ({ value, words })),
      ),
      textInput({
        id: ids.reason,
        label: 'In your words',
        optional: true,
        multiline: true,
        most: longestReason,
      }),
    ],
  });
}

export interface Dismissal {
  readonly reference: FindingReference;
  readonly place: Place | null;
  /** 1 to 300 units. */
  readonly reason: string;
}

/** A form that was sent; null where it is none of ours. */
export function readDismissal(privateMetadata: unknown, values: unknown): Submission<Dismissal> | null {
  const carried = carriedBy(privateMetadata, carriedSchema);
  const reference = readFinding(carried?.finding);
  if (carried === null || reference === null) return null;
  const filled = filledIn(values);
  const quick = quickReasons[filled.choice(ids.quick) ?? ''];
  const reason = [quick, filled.text(ids.reason)].filter(Boolean).join('. ');
  if (reason === '')
    return { ok: false, errors: { [ids.reason]: 'Say why in a few words, or pick a reason.' } };
  if (reason.length > longestReason)
    return { ok: false, errors: { [ids.reason]: `Use ${longestReason} characters at most in all.` } };
  return { ok: true, value: { reference, place: carried.place, reason } };
}
