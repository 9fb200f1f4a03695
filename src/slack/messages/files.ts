/** What people are told of the files that they attach. */
import { advice, remarks } from '../../filing/documents/advice.js';
import type { Note } from '../../filing/documents/document.js';
import type { Attachment } from '../attached/attachment.js';
import type { Failure } from '../attached/contents.js';
import type { NotHad } from '../attached/download.js';
import type { Answer } from './answer.js';
import { escaped, escapedLine, joined, type Mrkdwn, mrkdwn } from './mrkdwn.js';
import { plainAnswer } from './plain.js';

/** A line names no more files than these. */
const mostNamed = 5;

function named(files: readonly Attachment[]): Mrkdwn {
  const names = files.slice(0, mostNamed).map(({ shownAs }) => escapedLine(shownAs, 120));
  const more = files.length - names.length;
  return joined([...names, ...(more > 0 ? [mrkdwn`${more} more`] : [])], ', ');
}

/** Beside an answer. */
export function notReadable(files: readonly Attachment[]): Mrkdwn {
  return mrkdwn`I cannot read ${named(files)}: of files I read .docx, .pdf, .txt and .md. Paste the words that matter, or attach them as one of these.`;
}

/** In place of an answer, where nothing else was sent. */
export function onlyUnreadable(files: readonly Attachment[]): Answer {
  return plainAnswer(notReadable(files));
}

export function leftUnread(files: readonly Attachment[]): Mrkdwn {
  return mrkdwn`I did not read ${named(files)}: your words were a question of their own. Send the file without them.`;
}

export function notBesideTwoTexts(files: readonly Attachment[]): Mrkdwn {
  return mrkdwn`I did not read ${named(files)}: there were two texts in your message already.`;
}

export function wordsLeftOut(held: string): Mrkdwn {
  return mrkdwn`I did not check the words beside the file: ${escaped(held, 300)}`;
}

export function tooManyTexts(files: readonly Attachment[]): Answer {
  return plainAnswer(
    mrkdwn`I hold texts against one other, and cannot tell which of these ${files.length} that is (${named(files)}). Send two: the draft, and what it is to be held against; or let its name say transcript, report, original, source or notes.`,
  );
}

export function readNoMore(files: readonly Attachment[], most: number): Mrkdwn {
  return mrkdwn`I did not read ${named(files)}: I read ${most} files of a message. Send the others in a message of their own.`;
}

const notHad: Readonly<Record<Exclude<NotHad, 'too-large'>, string>> = {
  elsewhere: 'it is not kept by Slack. Upload it here, or paste its words.',
  refused:
    'Slack does not let me. Whoever runs Stet can install me again from the manifest, with files:read; until then, paste its words.',
  gone: 'it is gone from Slack, or from a place that I am not in. Attach it again here, or paste its words.',
  unreachable: 'Slack did not send it just now. Ask again in a minute, or paste its words.',
};

const reasons: Readonly<Record<Failure, string>> = { ...advice, ...notHad };

/** In words, to stand after a colon or alone. */
export const whyNotRead = (why: Failure): string => reasons[why];

/** A file that could not be read. */
export interface Unread {
  readonly file: Attachment;
  readonly why: Failure;
}

/** Beside an answer. */
export function unreadNote({ file: { shownAs }, why }: Unread): Mrkdwn {
  return mrkdwn`I could not read ${escapedLine(shownAs, 120)}: ${escaped(reasons[why])}`;
}

/** In place of an answer. */
export function couldNotRead(files: readonly Unread[]): Answer {
  return plainAnswer(joined(files.map(unreadNote), '\n'));
}

export function aboutReading({ shownAs }: Attachment, note: Note): Mrkdwn {
  return mrkdwn`${escapedLine(shownAs, 120)}: ${escaped(remarks[note])}`;
}
