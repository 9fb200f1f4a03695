/** The form "Check a draft": from the home tab or a shortcut, for what is too long to type after a command. */
import type { types } from '@slack/bolt';
import { partialDateSchema } from '../../record/schema.js';
import { callbackIds } from '../action-ids.js';
import { type Attachment, readAttachment } from '../attached/attachment.js';
import { plainLines } from '../messages/plain-text.js';
import { type Errors, filledIn, form, input, radio, type Submission, textInput } from './view.js';

const ids = {
  headline: 'headline',
  body: 'body',
  file: 'file',
  day: 'day',
  kind: 'kind',
  answer: 'answer',
  channel: 'channel',
} as const;

/** Slack takes no more in a text field. */
const longestBody = 3000;
const longestHeadline = 300;

const kinds = ['draft', 'claim'] as const;

/** What fills the form before anybody has typed. */
export interface Prefilled {
  readonly headline?: string;
  /** Cut to what a field takes. */
  readonly body?: string;
  /** The channel that the form was opened from, where there is one. */
  readonly channel?: string;
}

export function checkDraftForm({ headline, body, channel }: Prefilled = {}): types.ModalView {
  return form({
    callbackId: callbackIds.checkDraft,
    title: 'Check a draft',
    submit: 'Check',
    blocks: [
      textInput({
        id: ids.headline,
        label: 'Headline',
        hint: 'Checked as a sentence of its own.',
        optional: true,
        most: longestHeadline,
        initial: headline ?? null,
      }),
      textInput({
        id: ids.body,
        label: 'Text',
        hint: `Up to ${longestBody} characters. For a longer draft, add it as a file below.`,
        optional: true,
        multiline: true,
        most: longestBody,
        initial: plainLines(body ?? '', longestBody),
      }),
      input(
        { id: ids.file, label: 'Or a file', hint: '.txt, .md, .docx or .pdf', optional: true },
        { type: 'file_input', filetypes: ['txt', 'md', 'docx', 'pdf'], max_files: 1 },
      ),
      input(
        {
          id: ids.day,
          label: 'The day it speaks of',
          hint: 'Offices are judged as of this day, and “today” is this day. Without it: the day you send this.',
          optional: true,
        },
        { type: 'datepicker' },
      ),
      radio(
        { id: ids.kind, label: 'What kind of text' },
        [
          {
            value: 'draft',
            words: 'A story or a longer text',
            description: 'A report: the findings in order, the rest in brief',
          },
          {
            value: 'claim',
            words: 'A sentence, a headline, a quote or a post',
            description: 'Each sentence with its verdict and its evidence',
          },
        ],
        'draft',
      ),
      radio(
        { id: ids.answer, label: 'Where to answer' },
        [
          { value: 'me', words: 'To me alone, in a direct message' },
          { value: 'channel', words: 'In a channel' },
        ],
        'me',
      ),
      input(
        {
          id: ids.channel,
          label: 'Which channel',
          hint: 'Only where you answer in a channel. I have to be a member.',
          optional: true,
        },
        {
          type: 'conversations_select',
          filter: { include: ['public', 'private'], exclude_bot_users: true },
          ...(channel === undefined
            ? { default_to_current_conversation: true }
            : { initial_conversation: channel }),
        },
      ),
    ],
  });
}

export interface DraftSubmitted {
  /** Null where none was given. */
  readonly headline: string | null;
  /** As typed; empty where the draft is a file. */
  readonly body: string;
  readonly file: Attachment | null;
  /** `YYYY-MM-DD`, or null for the day of asking. */
  readonly day: string | null;
  /** `draft`: the report of a longer text; `claim`: the answer sentence by sentence. */
  readonly kind: (typeof kinds)[number];
  /** Null for a direct message to whoever sent the form. */
  readonly channel: string | null;
}

/** @param values `view.state.values` of the form that was sent */
export function readDraftSubmission(values: unknown): Submission<DraftSubmitted> {
  const filled = filledIn(values);
  const body = filled.text(ids.body);
  const headline = filled.text(ids.headline);
  const [file] = filled.files(ids.file);
  const day = filled.day(ids.day);
  const toChannel = filled.choice(ids.answer) === 'channel';
  const channel = toChannel ? filled.conversation(ids.channel) : null;
  const errors: Errors = {
    ...(body === '' && file === undefined
      ? { [ids.body]: 'Paste the text here, or add it as a file below.' }
      : {}),
    ...(body !== '' && file !== undefined
      ? { [ids.file]: 'One text at a time: the text above, or a file.' }
      : {}),
    ...(day !== null && !isDay(day) ? { [ids.day]: 'Choose a day of the calendar.' } : {}),
    ...(toChannel && channel === null ? { [ids.channel]: 'Choose the channel to answer in.' } : {}),
  };
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    value: {
      headline: headline === '' ? null : headline,
      body,
      file: file === undefined ? null : readAttachment(file),
      day,
      kind: kinds.find((kind) => kind === filled.choice(ids.kind)) ?? 'draft',
      channel,
    },
  };
}

const isDay = (day: string): boolean => day.length === 10 && partialDateSchema.safeParse(day).success;
