/** What is said under an answer that no longer stands as it was given, and to the desk about all of them. */
import type { AnswerChange, Cause, ClaimChange, EvidenceChange } from '../../desk/radius/change.js';
import { counted, verdictInWords } from '../../reports/wording.js';
import { actionIds } from '../action-ids.js';
import type { Answer } from './answer.js';
import { type Block, pressOn, row, sections } from './blocks.js';
import {
  bold,
  channelMention,
  escaped,
  escapedLine,
  joined,
  link,
  type Mrkdwn,
  mrkdwn,
  quoted,
} from './mrkdwn.js';

export type { AnswerChange, Cause, ClaimChange, EvidenceChange } from '../../desk/radius/change.js';

const mostCauses = 5;
const mostClaims = 5;
const mostEvidence = 3;

/** In the thread of the answer. */
export function answerChanged({ answer, causes, claims }: AnswerChange): Answer {
  const turned = claims.filter(({ before, after }) => before !== after).length;
  const outcome =
    turned > 0
      ? escaped(`${counted(turned, 'verdict')} would be another now.`)
      : escaped(
          causes.length > 0 && causes.every(({ kind }) => kind === 'ruling')
            ? 'The verdicts stand.'
            : 'The verdicts stand; the evidence for them is not what it was.',
        );
  const summary = mrkdwn`This answer changed: ${causeInWords(causes[0])} ${outcome}`;
  return {
    summary,
    body: [
      ...sections([
        mrkdwn`${bold(escaped('This answer changed:'))} ${joined(causes.slice(0, mostCauses).map(causeInWords))}${more(causes.length - mostCauses, ' And %n more changes.')} ${outcome}`,
        ...claims.slice(0, mostClaims).flatMap(claimLines),
        ...(claims.length > mostClaims ? [mrkdwn`and ${claims.length - mostClaims} more claims`] : []),
      ]),
      ...againRow(answer),
    ],
    citations: [],
    footer: [],
    shareable: false,
  };
}

/** As `answerChanged`, of an answer whose text is not kept. */
export function forgottenChanged(causes: readonly Cause[]): Answer {
  const what = joined([
    joined(causes.slice(0, mostCauses).map(causeInWords)),
    more(causes.length - mostCauses, 'And %n more changes.'),
  ]);
  const then = escaped(
    'The text that was checked is not kept any more: send it again to have it checked on the record as it is.',
  );
  return {
    summary: mrkdwn`What this answer relied on changed: ${causeInWords(causes[0])}`,
    body: sections([mrkdwn`${bold(escaped('What this answer relied on changed:'))} ${what} ${then}`]),
    citations: [],
    footer: [],
    shareable: false,
  };
}

/** In place of the mark, where the record came to be again what it was. */
export function standsAgain(): Answer {
  const sentence = escaped(
    'This answer stands as it was given: what it relies on had changed, and is again as it was.',
  );
  return { summary: sentence, body: sections([sentence]), citations: [], footer: [], shareable: false };
}

/** An answer that only one person saw. */
export interface PrivateChange {
  readonly answer: string;
  readonly causes: readonly Cause[];
  /** Null where the text is not kept. */
  readonly claims: readonly ClaimChange[] | null;
}

const mostPrivate = 8;

/** To whoever asked, about all answers that they alone saw. */
export function privateAnswersChanged(changes: readonly PrivateChange[]): Answer {
  const causes = new Map(changes.flatMap((one) => one.causes).map((one) => [`${one.kind} ${one.id}`, one]));
  const all = [...causes.values()];
  const head = mrkdwn`${escaped(changes.length === 1 ? 'An answer that you alone saw changed:' : `${changes.length} answers that you alone saw changed:`)}`;
  const what = joined([
    joined(all.slice(0, mostCauses).map(causeInWords)),
    more(all.length - mostCauses, 'And %n more changes.'),
  ]);
  const left = changes.length - mostPrivate;
  return {
    summary: mrkdwn`${head} ${causeInWords(all[0])}`,
    body: [
      ...sections([mrkdwn`${bold(head)} ${what}`]),
      ...changes.slice(0, mostPrivate).flatMap(privateBlocks),
      ...(left > 0 ? sections([mrkdwn`and ${left} more`]) : []),
    ],
    citations: [],
    footer: [],
    shareable: false,
  };
}

function privateBlocks({ answer, claims }: PrivateChange): Block[] {
  if (claims === null)
    return sections([
      escaped('An answer to a text that is not kept any more: send it again to have it checked.'),
    ]);
  const shown = claims.slice(0, 2);
  const lines = shown.flatMap(claimLines);
  return [
    ...sections(lines.length === 0 ? [escaped('The verdicts stand.')] : lines),
    ...(claims.length > shown.length
      ? sections([mrkdwn`and ${claims.length - shown.length} more claims`])
      : []),
    ...againRow(answer),
  ];
}

const more = (count: number, words: string): Mrkdwn =>
  count > 0 ? mrkdwn` ${escaped(words.trim().replace('%n', String(count)))}` : mrkdwn``;

function causeInWords(cause: Cause | undefined): Mrkdwn {
  switch (cause?.kind) {
    case undefined:
      return escaped('the record is not what it was.');
    case 'source-corrected':
      return mrkdwn`the source ${escapedLine(cause.title ?? cause.id, 200)} was corrected.`;
    case 'fact-withdrawn':
      return cause.source === null
        ? mrkdwn`${escapedLine(cause.id, 120)} was withdrawn from the record.`
        : mrkdwn`${escapedLine(cause.id, 120)} from ${escapedLine(cause.source, 200)} was withdrawn from the record.`;
    case 'ruling':
      return cause.ruling === 'open'
        ? mrkdwn`the discrepancy “${escapedLine(cause.subject, 200)}” was opened again.`
        : mrkdwn`the discrepancy “${escapedLine(cause.subject, 200)}” was ${escaped(cause.ruling)}.`;
    case 'record':
      return mrkdwn`the entry ${escapedLine(cause.id, 120)} of the record is not what it was.`;
  }
}

function claimLines({ text, before, after, evidence }: ClaimChange): Mrkdwn[] {
  const verdict =
    before === after
      ? mrkdwn`${escaped(verdictInWords(after))}, as before`
      : mrkdwn`${escaped(verdictInWords(before))} → ${bold(escaped(verdictInWords(after)))}`;
  const left = evidence.length - mostEvidence;
  return [
    quoted(escapedLine(text, 300)),
    verdict,
    ...evidence.slice(0, mostEvidence).map(evidenceLine),
    ...(left > 0 ? [mrkdwn`• and ${left} more`] : []),
  ];
}

function evidenceLine({ id, before, after }: EvidenceChange): Mrkdwn {
  const was = before === null ? escaped('not there') : escapedLine(before, 250);
  const is = after === null ? escaped('gone') : escapedLine(after, 250);
  return mrkdwn`• ${escapedLine(id, 150)} – before: ${was} – now: ${is}`;
}

/** The button for a check of the same text on the record as it is; none for what is no id of ours. */
const againRow = (answer: string) =>
  row(pressOn('Check again', actionIds.checkAgain, answer, { spoken: 'Check the same text again' }));

/** An answer that was marked, where the desk can open it. */
export interface Marked {
  readonly channel: string;
  readonly url: string | null;
  /** The first words of what was checked; null in channels that the desk cannot read. */
  readonly words: string | null;
  /** How many verdicts would be another. */
  readonly turned: number;
}

const mostMarked = 30;

/**
 * To the desk, once for one change.
 *
 * @param told how many answers that only one person saw were told of to that person
 */
export function deskSummary(causes: readonly Cause[], marked: readonly Marked[], told = 0): Answer {
  const channels = new Set(marked.map(({ channel }) => channel)).size;
  const turned = marked.filter((one) => one.turned > 0).length;
  const head = mrkdwn`${joined(causes.slice(0, mostCauses).map(causeInWords)) || causeInWords(undefined)}${more(causes.length - mostCauses, 'And %n more changes.')}`;
  const byRuling = causes.length > 0 && causes.every(({ kind }) => kind === 'ruling');
  const heading = escaped(byRuling ? 'Answers changed:' : 'The record changed:');
  const privately =
    told === 0
      ? ''
      : ` ${counted(told, 'answer')} that one person alone saw relied on it too, and that person was told.`;
  const count = escaped(
    `${
      marked.length === 0
        ? told === 0
          ? 'No answer relied on it.'
          : ''
        : `${counted(marked.length, 'answer')} in ${counted(channels, 'conversation')} relied on it, and ${marked.length === 1 ? 'is' : 'are'} marked in the thread; in ${turned} of them a verdict would be another now.`
    }${privately}`.trim(),
  );
  return {
    summary: mrkdwn`${heading} ${count}`,
    body: sections([
      mrkdwn`${bold(heading)} ${head}`,
      count,
      ...marked.slice(0, mostMarked).map(markedLine),
      ...(marked.length > mostMarked ? [mrkdwn`• and ${marked.length - mostMarked} more`] : []),
    ]),
    citations: [],
    footer: [],
    shareable: false,
  };
}

function markedLine({ channel, url, words, turned }: Marked): Mrkdwn {
  const named = link(url, words === null ? escaped('the answer') : escapedLine(words, 120));
  const verdicts = turned === 0 ? mrkdwn`` : mrkdwn` – ${escaped(counted(turned, 'verdict'))} turned`;
  const where = channel.startsWith('C') ? channelMention(channel) : escaped('A direct message');
  return mrkdwn`• ${where}: ${named}${verdicts}`;
}

/** Under the answer, where the message that was checked was changed or taken away since. */
export function messageChanged(what: 'edited' | 'deleted', answer: string): Answer {
  const sentence =
    what === 'edited'
      ? escaped('The message was edited after this check: the answer is of the words as they were.')
      : escaped('The message was deleted after this check.');
  return {
    summary: sentence,
    body: [...sections([sentence]), ...(what === 'edited' ? againRow(answer) : [])],
    citations: [],
    footer: [],
    shareable: false,
  };
}
