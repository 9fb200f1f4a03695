/** The one way from what was asked to an answer: the slash command, mentions, direct messages and the prompt share it. */

import { type DeskView, under } from '../checking/desk/view.js';
import { type Checking, checkedBy } from '../desk/checking/checking.js';
import { type CheckMade, checkMade } from '../desk/checks.js';
import { answerWhy } from './answer-why.js';
import { readCommand } from './command.js';
import type { Correcting } from './correcting.js';
import type { Answer } from './messages/answer.js';
import { checkedAnswer } from './messages/checked.js';
import { discrepanciesAnswer, discrepancyAnswer } from './messages/discrepancies.js';
import type { CardOptions } from './messages/discrepancy-card.js';
import { howToFile } from './messages/filed.js';
import { askBeforeForgetting } from './messages/forgetting.js';
import { helpAnswer } from './messages/help.js';
import { escapedLine, type Mrkdwn, mrkdwn } from './messages/mrkdwn.js';
import { draftForm, onlyInSlack, settingsByCommand } from './messages/notices.js';
import { sourceByIdAnswer } from './messages/one-source.js';
import { plainAnswer } from './messages/plain.js';
import { type RulesShown, rulesAnswer } from './messages/rules.js';
import { sourcesAnswer } from './messages/sources.js';
import { whoAnswer } from './messages/who.js';
import type { SourcesAsked } from './sources-asked.js';

export interface Asking {
  readonly checking: Checking;
  /**
   * The checks that are remembered, the latest first: it can be asked how they came out as they did.
   *
   * @param typed the id that is asked about, or its beginning
   */
  readonly checks: (typed: string) => Promise<readonly CheckMade[]>;
  /** What the desk has decided, for a check to take account of. */
  readonly desk?: DeskView | undefined;
  /** The day on which it was asked, `YYYY-MM-DD`. */
  readonly askedOn: string;
  /** Whether there are buttons to decide on what is found. */
  readonly deciding?: boolean;
  /** How the rules stand with the desk; null where there is no desk. */
  readonly rules?: () => Promise<RulesShown>;
  /** Corrections; none where there is no desk. */
  readonly correcting?: Correcting;
  /** What is on file, and where statements come from; none where there is no desk. */
  readonly sources?: SourcesAsked;
  /** Whether whoever asks may rule on discrepancies; without it, nothing can be ruled on from the answer. */
  readonly mayRule?: () => Promise<boolean>;
  /** The day that the text speaks of, where somebody said so. */
  readonly day?: string | null;
  /** What kind of text it is, where somebody said so. */
  readonly as?: 'claim' | 'draft';
  /** The headline of the draft, which is the first sentence of what is checked. */
  readonly headline?: string | null;
  /** It came as a file: of a longer one there is a page to send on. */
  readonly forEditor?: boolean;
  /** Something to say above the answer to a claim. */
  readonly note?: Mrkdwn;
}

/** The same question of the same record on the same day has the same answer. The checks that it is of are to be remembered, for `why`. */
export async function answerCommand(text: string, asking: Asking): Promise<Answer> {
  const { record } = asking.checking;
  const command = readCommand(text);
  switch (command.kind) {
    case 'help':
      return helpAnswer();
    case 'draft':
      return draftForm();
    case 'sources':
      return sourcesAnswer(record);
    case 'source':
      return asking.sources === undefined
        ? sourceByIdAnswer(command.id, { onFile: null, record, now: new Date(0), deciding: false })
        : asking.sources.source(command.id);
    case 'add':
      return asking.sources === undefined ? onlyInSlack('add') : howToFile();
    case 'origins':
      return asking.sources === undefined ? onlyInSlack('origins') : asking.sources.origins(command.claim);
    case 'discrepancies':
      return discrepanciesAnswer(record);
    case 'discrepancy':
      return discrepancyAnswer(command.id, record, await cardOptions(command.id, asking));
    case 'correct':
      if (asking.correcting === undefined) return onlyInSlack('correct');
      return command.id === null ? asking.correcting.open() : asking.correcting.draft(command.id);
    case 'corrections':
      return asking.correcting === undefined ? onlyInSlack('corrections') : asking.correcting.filed();
    case 'rules':
      return asking.rules === undefined ? onlyInSlack('rules') : rulesAnswer(await asking.rules());
    case 'settings':
      return settingsByCommand();
    case 'who':
      return whoAnswer(command.name, command.on, record);
    case 'why':
      return answerWhy(command.id, asking);
    case 'forget':
      return askBeforeForgetting();
    case 'unreadable-day':
      return plainAnswer(
        mrkdwn`“${escapedLine(command.typed, 100)}” is no day that I can read. Write it as 2025-03-04 or 4 March 2025.`,
      );
    case 'check':
      return answerCheck(command.text, asking);
  }
}

async function cardOptions(id: string, { desk, mayRule }: Asking): Promise<CardOptions | undefined> {
  if (mayRule === undefined) return undefined;
  return { ruled: under(desk?.rulings, id) ?? null, mayRule: await mayRule() };
}

/** A text held against the record. */
export async function answerCheck(text: string, asking: Asking): Promise<Answer> {
  const { checking, desk, askedOn, day, note, as, headline, deciding, forEditor } = asking;
  const options = {
    ...(day == null ? dayOfSpeaking(askedOn, checking.record.asOf) : { on: day }),
    ...(desk === undefined ? {} : { desk }),
  };
  const { report, record } = await checkedBy(checking, text, options);
  return {
    ...checkedAnswer({ note, as, headline, deciding, forEditor, text, report, record }),
    made: [{ check: checkMade(text, options, report), report }],
  };
}

/**
 * A text speaks of the day on which it is asked about, where the record reaches that day. Where the record ends before,
 * the checker takes the text's own dateline or the record's last day: an office known up to March says nothing of May.
 */
function dayOfSpeaking(askedOn: string, recordAsOf: string): { on?: string } {
  return askedOn <= recordAsOf ? { on: askedOn } : {};
}
