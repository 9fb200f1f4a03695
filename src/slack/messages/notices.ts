/** What people are told when something could not be done, and what to do next. */
import type { Answer } from './answer.js';
import { escaped, escapedLine, mrkdwn } from './mrkdwn.js';
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
