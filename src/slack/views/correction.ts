/** The form in which an editor goes over a drafted correction and files it. */
import type { types } from '@slack/bolt';
import { z } from 'zod';
import { partialDateSchema } from '../../record/schema.js';
import { callbackIds } from '../action-ids.js';
import { section } from '../messages/blocks.js';
import type { CorrectionShown } from '../messages/corrections.js';
import { escapedLine, mrkdwn } from '../messages/mrkdwn.js';
import { type Place, placeSchema } from './dismiss.js';
import { carriedBy, type Errors, filledIn, form, type Submission, textInput } from './view.js';

const ids = {
  text: 'text',
  publisher: 'publisher',
  title: 'title',
  url: 'url',
  since: 'since',
  note: 'note',
} as const;

const carriedSchema = z.object({ correction: z.string().min(1).max(100), place: placeSchema.nullable() });

export function correctionForm(correction: CorrectionShown, place: Place | null): types.ModalView {
  const { said } = correction;
  return form({
    callbackId: callbackIds.correction,
    title: 'File a correction',
    submit: 'File',
    carried: { correction: correction.id.slice(0, 100), place },
    blocks: [
      section(
        mrkdwn`Published: “${escapedLine(said.words, 600)}”\nRight: ${escapedLine(correction.right, 600)}`,
      ),
      textInput({
        id: ids.text,
        label: 'Correction',
        hint: 'As readers will see it.',
        multiline: true,
        most: 3000,
        initial: correction.text,
      }),
      textInput({
        id: ids.publisher,
        label: 'Where it was published',
        optional: true,
        most: 200,
        initial: said.publisher,
      }),
      textInput({ id: ids.title, label: 'Headline', optional: true, most: 500, initial: said.title }),
      textInput({
        id: ids.url,
        label: 'Address of the article',
        optional: true,
        most: 2000,
        initial: said.url,
        placeholder: 'https://…',
      }),
      textInput({
        id: ids.since,
        label: 'Wrong since',
        hint: 'A day as 2025-03-04, or a month or a year. Empty where it is not known.',
        optional: true,
        most: 10,
        initial: correction.since,
      }),
      textInput({
        id: ids.note,
        label: 'Note for the desk',
        hint: 'Not published.',
        optional: true,
        multiline: true,
        most: 1000,
        initial: correction.note,
      }),
    ],
  });
}

/** What the editor made of the draft. */
export interface CorrectionEdited {
  readonly correction: string;
  readonly place: Place | null;
  readonly text: string;
  readonly publisher: string | null;
  readonly title: string | null;
  readonly url: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly since: string | null;
  readonly note: string | null;
}

/** A form that was sent; null where it is none of ours. */
export function readCorrection(
  privateMetadata: unknown,
  values: unknown,
): Submission<CorrectionEdited> | null {
  const carried = carriedBy(privateMetadata, carriedSchema);
  if (carried === null) return null;
  const filled = filledIn(values);
  const orNull = (id: string) => filled.text(id) || null;
  const text = filled.text(ids.text);
  const url = orNull(ids.url);
  const since = orNull(ids.since);
  const errors: Errors = {
    ...(text === '' ? { [ids.text]: 'A correction needs its words.' } : {}),
    ...(url !== null && !isWebAddress(url)
      ? { [ids.url]: 'Give the whole address, as in https://news.example/story.' }
      : {}),
    ...(since !== null && !partialDateSchema.safeParse(since).success
      ? { [ids.since]: 'Write a day as 2025-03-04, a month as 2025-03 or a year as 2025.' }
      : {}),
  };
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    value: {
      ...carried,
      text,
      publisher: orNull(ids.publisher),
      title: orNull(ids.title),
      url,
      since,
      note: orNull(ids.note),
    },
  };
}

const isWebAddress = (address: string): boolean => z.url({ protocol: /^https?$/ }).safeParse(address).success;
