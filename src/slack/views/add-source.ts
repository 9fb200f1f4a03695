/** The form "File a source": a link, a text with what is known of it, or files. */
import type { types } from '@slack/bolt';
import { z } from 'zod';
import { callbackIds } from '../action-ids.js';
import { readAttachment } from '../attached/attachment.js';
import { askedInSchema, type Given, mostGiven, type SaidOfIt } from '../filing/given.js';
import { isWebAddress } from '../filing/links.js';
import { carriedBy, type Errors, filledIn, form, input, type Submission, textInput } from './view.js';

const ids = {
  link: 'link',
  text: 'text',
  files: 'files',
  headline: 'headline',
  publisher: 'publisher',
  byline: 'byline',
  day: 'day',
} as const;

/** Slack takes no more in a text field. */
const longestText = 3000;
const longestLine = 300;
const longestLink = 2000;

/** Those that can be filed, as Slack names them. */
const fileTypes = ['txt', 'md', 'html', 'docx', 'pdf', 'json', 'srt', 'vtt', 'xml'];

const carriedSchema = z.object({
  /** Null where it was opened in no conversation, as from the home tab. */
  place: askedInSchema.nullable(),
  /** A response URL, for half an hour. */
  url: z.string().max(500).optional(),
});

export type AddedFrom = z.infer<typeof carriedSchema>;

export function addSourceForm(from: AddedFrom): types.ModalView {
  return form({
    callbackId: callbackIds.addSource,
    title: 'File a source',
    submit: 'File',
    carried: from,
    blocks: [
      textInput({
        id: ids.link,
        label: 'Link',
        hint: 'I fetch the page, and take headline, publisher, byline and date from it.',
        optional: true,
        most: longestLink,
        placeholder: 'https://',
      }),
      textInput({
        id: ids.text,
        label: 'Or its text',
        hint: `Up to ${longestText} characters; longer as a file. With a link above, that is where readers find it.`,
        optional: true,
        multiline: true,
        most: longestText,
      }),
      input(
        {
          id: ids.files,
          label: 'Or files',
          hint: `Up to ${mostGiven}: .txt, .md, .html, .docx, .pdf, ninjs (.json), .srt, .vtt`,
          optional: true,
        },
        { type: 'file_input', filetypes: fileTypes, max_files: mostGiven },
      ),
      textInput({
        id: ids.headline,
        label: 'Headline',
        hint: 'This and what follows: of a text, or of one file that does not say it itself.',
        optional: true,
        most: longestLine,
      }),
      textInput({ id: ids.publisher, label: 'Publisher', optional: true, most: longestLine }),
      textInput({ id: ids.byline, label: 'Byline', optional: true, most: longestLine }),
      input({ id: ids.day, label: 'Day of publication', optional: true }, { type: 'datepicker' }),
    ],
  });
}

export interface SourceAdded extends AddedFrom {
  readonly given: readonly Given[];
}

/** A form that was sent; null where it is none of ours. */
export function readAddedSource(privateMetadata: unknown, values: unknown): Submission<SourceAdded> | null {
  const carried = carriedBy(privateMetadata, carriedSchema);
  if (carried === null) return null;
  const filled = filledIn(values);
  const orNull = (id: string) => filled.text(id) || null;
  const link = orNull(ids.link);
  const text = orNull(ids.text);
  const files = filled.files(ids.files).map((file) => ({ ...readAttachment(file) }));
  const said: SaidOfIt = {
    link,
    headline: orNull(ids.headline),
    publisher: orNull(ids.publisher),
    byline: orNull(ids.byline),
    day: filled.day(ids.day),
  };
  const errors = faults({ link, text, files: files.length, said });
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const given: Given[] =
    text !== null
      ? [{ kind: 'text', text, ...said }]
      : files.length > 0
        ? files.map((file) => ({ kind: 'file', file, ...said }))
        : [{ kind: 'link', link: link ?? '' }];
  return { ok: true, value: { ...carried, given } };
}

interface FilledIn {
  readonly link: string | null;
  readonly text: string | null;
  readonly files: number;
  readonly said: SaidOfIt;
}

/** Exactly what is given is filed: what would be left out is a fault. */
function faults({ link, text, files, said }: FilledIn): Errors {
  if (link === null && text === null && files === 0)
    return { [ids.link]: 'Give a link, or below a text or files.' };
  const errors: Record<string, string> = {};
  if (link !== null && !isWebAddress(link))
    errors[ids.link] = 'Give the address of a page: https://… or http://…';
  if (text !== null && files > 0) errors[ids.files] = 'One at a time: the text above, or files.';
  const beside = [ids.headline, ids.publisher, ids.byline, ids.day].filter((id) => said[id] !== null);
  if (files > 1) {
    if (link !== null) errors[ids.link] ??= 'Several files have not one address: leave this out.';
    for (const id of beside) errors[id] = 'This would be said of all the files: file them one at a time.';
  }
  if (text === null && files === 0)
    for (const id of beside) errors[id] = 'I take this from the page. To say it yourself, paste the text.';
  return errors;
}
