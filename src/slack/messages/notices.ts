/** What people are told when something could not be done, and what to do next. */
import { actionIds } from '../action-ids.js';
import type { Answer, AnswerFile } from './answer.js';
import { button } from './blocks.js';
import { reasonFor } from './failures.js';
import { channelMention, escaped, escapedLine, joined, type Mrkdwn, mrkdwn } from './mrkdwn.js';
import { plainAnswer } from './plain.js';

export function cannotReadThread(): Answer {
  return plainAnswer(
    escaped(
      'I could not read the message that started this thread. Paste the claim after mentioning me, or check that I am a member here (/invite @stet) and was installed with the history scopes of the manifest.',
    ),
  );
}

export function nothingInParent(): Answer {
  return plainAnswer(
    escaped(
      'The message that started this thread has no text that I can read. Paste the claim after mentioning me.',
    ),
  );
}

export function unknownCommand(command: string): Answer {
  return plainAnswer(
    mrkdwn`I do not know ${escapedLine(command, 60)}. Use /factcheck and a claim, or /factcheck help.`,
  );
}

export function unreadableShare(): Answer {
  return plainAnswer(
    escaped('That answer is no longer at hand, and cannot be given again from here. Ask again, then share.'),
  );
}

export function alreadyShared(): Answer {
  return plainAnswer(escaped('That answer has been shared here already.'));
}

export function howToInvite(): Answer {
  return plainAnswer(
    escaped(
      'Shared. I am not a member here, so its citations are in the message itself; with /invite @stet I can thread them, and answer mentions.',
    ),
  );
}

export function moreThanFits(messages: number): Answer {
  return plainAnswer(
    mrkdwn`The answer goes on for ${messages} more messages than Slack lets a command send. Send me the same text as a direct message for all of it, or share this answer.`,
  );
}

export function unreadablePress(): Answer {
  return plainAnswer(
    escaped('I cannot read what was pressed: the message is of an earlier version of me. Ask again.'),
  );
}

/** What a desk keeps, asked where there is none. */
export function onlyInSlack(what: string): Answer {
  return plainAnswer(mrkdwn`There is no desk here: “${escaped(what)}” is answered in Slack.`);
}

export function settingsByCommand(): Answer {
  return plainAnswer(
    escaped(
      'Settings are changed with the command: /factcheck settings in the channel that they are for, or /factcheck settings default.',
    ),
  );
}

/** @param name of a file, or what the text is called */
export function tooLong(name: string, length: number, most: number): Answer {
  return plainAnswer(
    mrkdwn`That is longer than I check at once: ${escapedLine(name, 120)} has ${length} characters, and I take ${most}. Send it in parts.`,
  );
}

const inPrivate: Readonly<Record<AnswerFile['what'], string>> = {
  rest: 'All of it is in a file, in our direct message.',
  report: 'The report for your editor is a file, in our direct message.',
  picture: 'The picture of it is in our direct message.',
};

/** Above an answer that only one person sees, where something of it is a file. */
export const fileInPrivate = (what: AnswerFile['what']): Mrkdwn => escaped(inPrivate[what]);

const missing: Readonly<Record<AnswerFile['what'], string>> = {
  rest: 'so what does not stand here is missing:',
  report: 'the report for your editor; the answer stands without it:',
  picture: 'the picture; the answer stands without it:',
};

/** @param code Slack's word for what went wrong */
export function fileNotAttached(
  { name, what }: Pick<AnswerFile, 'name' | 'what'>,
  code: string | undefined,
): Answer {
  return plainAnswer(
    joined([
      mrkdwn`I could not attach ${escapedLine(name, 120)}, ${escaped(missing[what])}`,
      reasonFor(code) ?? escaped('Slack did not take the file.'),
      what === 'rest' ? escaped('Send the draft in parts to see all of it.') : mrkdwn``,
    ]),
  );
}

/** Beside a report that was to go into a channel. */
export function notInThatChannel(channel: string): Answer {
  return plainAnswer(
    mrkdwn`I am not a member of ${channelMention(channel)}, so the report is here. After /invite @stet there, send the form again to have it there.`,
  );
}

export function nothingInMessage(): Answer {
  return plainAnswer(
    escaped(
      'That message has no text that I can read, and no file that I read (.docx, .pdf, .txt, .md). Paste its words after /factcheck.',
    ),
  );
}

export function myOwnAnswer(): Answer {
  return plainAnswer(
    escaped('That is a message of mine. To see how an answer was reached, press Why? beside it.'),
  );
}

export function answeredAlready(): Answer {
  return plainAnswer(escaped('I have answered that message already: the answer is in its thread.'));
}

export function messageGone(): Answer {
  return plainAnswer(escaped('That message is gone, so there is nothing to check again.'));
}

export function nothingToExplain(): Answer {
  return plainAnswer(
    escaped(
      'There is no check of mine here to explain. Ask in the thread of an answer, or press Why? beside a finding.',
    ),
  );
}

export function checkForgotten(): Answer {
  return plainAnswer(escaped('That check is no longer at hand. Send me the claim once more.'));
}

export function checkedAgainAlready(): Answer {
  return plainAnswer(escaped('That has been checked again already: the answer is in the thread.'));
}

/** Above an explanation, where the answer had more findings than the one that is explained. */
export function gravestOf(findings: number): Mrkdwn {
  return mrkdwn`Of the ${findings} findings, this is the gravest. Press Why? beside another to have that one explained.`;
}

/** Where a form cannot be opened at once: a press opens it. */
export function draftForm(): Answer {
  const how = plainAnswer(
    escaped(
      'Send me the draft as a message or as a file, or fill in the form: headline, text or file, and its day.',
    ),
  );
  return { ...how, body: [...how.body, button('Check a draft', actionIds.checkDraft, 'draft')] };
}
