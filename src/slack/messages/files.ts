/** What people are told of the files that they attach. */
import type { Attachment } from '../attached/attachment.js';
import { type Failure, mostOfFile } from '../attached/download.js';
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
export function notYetReadable(files: readonly Attachment[]): Mrkdwn {
  return mrkdwn`I cannot read ${named(files)} yet: of files I read text, .txt and .md. Paste the words that matter, or attach them as text.`;
}

/** In place of an answer, where nothing else was sent. */
export function onlyUnreadable(files: readonly Attachment[]): Answer {
  return plainAnswer(notYetReadable(files));
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
    mrkdwn`I hold one text against one other, and there are ${files.length} here (${named(files)}). Send two: the draft, and what it is to be held against.`,
  );
}

const reasons: Readonly<Record<Failure, string>> = {
  'too-large': `it is larger than ${mostOfFile / 1_000_000} MB. Send the part that matters.`,
  elsewhere: 'it is not kept by Slack. Upload it here, or paste its words.',
  refused:
    'Slack does not let me. Whoever runs Stet can install me again from the manifest, with files:read; until then, paste its words.',
  gone: 'it is gone from Slack, or from a place that I am not in. Attach it again here, or paste its words.',
  unreachable: 'Slack did not send it just now. Ask again in a minute, or paste its words.',
  'no-text': 'it is no plain text that I can read. Save it as text in UTF-8, or paste its words.',
  empty: 'there is no word in it. Attach the file with its text, or paste its words.',
};

export function couldNotRead({ shownAs }: Attachment, why: Failure): Answer {
  return plainAnswer(mrkdwn`I could not read ${escapedLine(shownAs, 120)}: ${escaped(reasons[why])}`);
}
