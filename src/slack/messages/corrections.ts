/** A correction as a message: drafted, filed or withdrawn; and all of them in a list. */
import { formatDate } from '../../record/partial-date.js';
import { counted, dayInWords } from '../../reports/wording.js';
import { actionIds } from '../action-ids.js';
import type { Answer } from './answer.js';
import { type Block, context, pressOn, row, sections, sectionsWith } from './blocks.js';
import {
  bold,
  escaped,
  escapedLine,
  joined,
  link,
  type Mrkdwn,
  mrkdwn,
  quoted,
  userMention,
} from './mrkdwn.js';

/** As much of a correction as is shown. */
export interface CorrectionShown {
  readonly id: string;
  readonly said: {
    readonly words: string;
    readonly publisher: string | null;
    readonly title: string | null;
    readonly url: string | null;
    /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
    readonly published: string | null;
  };
  readonly right: string;
  /** Since when the wrong words have stood, as finely as it is known. */
  readonly since: string | null;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly note: string | null;
  readonly state: 'draft' | 'filed' | 'withdrawn';
  /** Slack's id of the person; null for a draft. */
  readonly filedBy: string | null;
  /** In the form in which it is published. */
  readonly text: string;
}

const states: Readonly<Record<CorrectionShown['state'], string>> = {
  draft: 'Drafted correction',
  filed: 'Correction filed',
  withdrawn: 'Correction withdrawn',
};

/** @param mayFile whether the reader may edit and file a draft */
export function correctionAnswer(correction: CorrectionShown, mayFile: boolean): Answer {
  const { id, state, text } = correction;
  const heading = escaped(states[state]);
  const edit =
    state === 'draft' && mayFile
      ? pressOn('Edit and file…', actionIds.editCorrection, id, {
          spoken: `Edit and file the correction ${id}`,
        })
      : [];
  return {
    summary: mrkdwn`${heading}: ${escapedLine(text, 400)}`,
    body: [
      ...sections([bold(heading), quoted(escapedLine(text, 2500))]),
      ...sections([
        mrkdwn`${bold(escaped('Published:'))} “${escapedLine(correction.said.words, 600)}” ${whereShown(correction)}`,
        mrkdwn`${bold(escaped('Right:'))} ${escapedLine(correction.right, 800)}`,
        ...(correction.note === null
          ? []
          : [mrkdwn`${bold(escaped('For the desk:'))} ${escapedLine(correction.note, 1200)}`]),
      ]),
      ...row(edit),
    ],
    citations: [],
    footer: [footerOf(correction)],
    shareable: true,
  };
}

function footerOf({ id, filedBy, date, since }: CorrectionShown): Block {
  return context(
    joined(
      [
        escapedLine(id, 100),
        escapedLine(dayInWords(date), 40),
        since === null ? mrkdwn`` : mrkdwn`wrong since ${escapedLine(formatDate(since), 40)}`,
        filedBy === null ? escaped('not filed yet') : mrkdwn`filed by ${userMention(filedBy)}`,
      ],
      ' · ',
    ),
  );
}

function whereShown({ said }: CorrectionShown): Mrkdwn {
  const title = said.title === null ? mrkdwn`` : escapedLine(said.title, 200);
  const publisher = said.publisher === null ? mrkdwn`` : escapedLine(said.publisher, 120);
  const named = joined([publisher, title], ', ');
  const where =
    named === '' ? link(said.url, escaped(said.url === null ? '' : 'the article')) : link(said.url, named);
  const when = said.published === null ? mrkdwn`` : escapedLine(formatDate(said.published), 40);
  return joined([where, when], ', ');
}

/** A list in a message holds no more than these; the export holds all. */
const mostListed = 50;

/** The latest first, as they are given. */
export function correctionsAnswer(corrections: readonly CorrectionShown[]): Answer {
  const filed = corrections.filter(({ state }) => state === 'filed').length;
  const heading = escaped(
    corrections.length === 0
      ? 'No correction has been drafted.'
      : `${counted(corrections.length, 'correction')}, ${filed} filed`,
  );
  const left = corrections.length - mostListed;
  return {
    summary: heading,
    body: sections([
      corrections.length === 0 ? heading : bold(heading),
      ...corrections.slice(0, mostListed).map(correctionLine),
      ...(left > 0 ? [mrkdwn`• and ${left} more; an export of the list holds all`] : []),
    ]),
    citations: [],
    footer: [],
    shareable: corrections.length > 0,
  };
}

/** `• 4 March 2025: A previous version … · x-… · draft` */
export function correctionLine(correction: CorrectionShown): Mrkdwn {
  const { id, date, text, state, filedBy } = correction;
  return mrkdwn`• ${escapedLine(dayInWords(date), 40)}: ${joined(
    [
      escapedLine(text, 300),
      whereShown(correction),
      escapedLine(id, 100),
      filedBy === null ? escaped(state) : mrkdwn`${escaped(state)} by ${userMention(filedBy)}`,
    ],
    ' · ',
  )}`;
}

/** Drafts, or what became of them, each with what can be done about it. */
export function correctionsDrafted(corrections: readonly CorrectionShown[], mayFile: boolean): Answer {
  const shown = corrections.slice(0, mostDrafted).map((one) => correctionAnswer(one, mayFile));
  const left = corrections.length - shown.length;
  const [first] = shown;
  const several = mrkdwn`${corrections.length} corrections: the wrong words stand in as many articles.`;
  return {
    summary: corrections.length > 1 || first === undefined ? several : first.summary,
    body: [
      ...(corrections.length > 1 ? sections([several]) : []),
      ...shown.flatMap(({ body, footer }) => [...body, ...footer]),
      ...(left > 0 ? sections([mrkdwn`and ${left} more: file these first, then ask again`]) : []),
      ...(mayFile ? [] : [context(escaped('Filing is for those whom the newsroom lists for it.'))]),
    ],
    citations: [],
    footer: [],
    shareable: false,
  };
}

/** One takes up to four thousand characters of a message. */
const mostDrafted = 6;

/** Why there is nothing to draft, and what can be done about it. */
export const notToCorrect = (sentence: string, more: readonly Block[]): Answer => {
  const said = escapedLine(sentence, 1500);
  return { summary: said, body: [...sections([said]), ...more], citations: [], footer: [], shareable: false };
};

/** A confirmed error without a correction. */
export interface ToCorrect {
  readonly discrepancy: { readonly id: string; readonly subject: string };
  readonly articles: number;
}

const mostToCorrect = 20;

export function toCorrectAnswer(open: readonly ToCorrect[]): Answer {
  const heading =
    open.length === 0
      ? escaped('Every confirmed error has its correction, or none is confirmed.')
      : escaped(`${counted(open.length, 'confirmed error')} without a correction`);
  const left = open.length - mostToCorrect;
  return {
    summary: heading,
    body: [
      ...sections([open.length === 0 ? heading : bold(heading)]),
      ...open.slice(0, mostToCorrect).flatMap(({ discrepancy: { id, subject }, articles }) => {
        const [draft] = pressOn('Draft', actionIds.draftCorrection, id, {
          spoken: `Draft a correction of ${id}`,
        });
        const line = mrkdwn`• ${escapedLine(subject, 300)} – ${escaped(counted(articles, 'article'))} · ${escapedLine(id, 120)}`;
        return sectionsWith([line], draft ?? null);
      }),
      ...(left > 0 ? sections([mrkdwn`• and ${left} more`]) : []),
    ],
    citations: [],
    footer: [],
    shareable: false,
  };
}

const mostWithButtons = 20;

/** Those on file, as `correctionsAnswer`; whoever may can withdraw what is filed. */
export function correctionsOnFile(corrections: readonly CorrectionShown[], mayFile: boolean): Answer {
  const answer = correctionsAnswer(corrections);
  if (!mayFile || corrections.length === 0) return { ...answer, shareable: false };
  const left = corrections.length - mostWithButtons;
  return {
    ...answer,
    shareable: false,
    body: [
      ...sections([bold(answer.summary)]),
      ...corrections.slice(0, mostWithButtons).flatMap((one) => {
        const [withdraw] =
          one.state === 'filed'
            ? pressOn('Withdraw', actionIds.withdrawCorrection, one.id, {
                spoken: `Withdraw the correction ${one.id}`,
              })
            : [];
        return sectionsWith([correctionLine(one)], withdraw ?? null);
      }),
      ...(left > 0 ? sections([mrkdwn`• and ${left} more; an export of the list holds all`]) : []),
    ],
  };
}

/** What became of a form or a button. */
export function filedAnswer(kind: 'filed' | 'withdrawn' | 'already', correction: CorrectionShown): Answer {
  const answer = correctionAnswer(correction, false);
  const already = context(escaped('It was so already; nothing is changed.'));
  return { ...answer, shareable: false, body: [...answer.body, ...(kind === 'already' ? [already] : [])] };
}

export const correctionGone = (): Answer =>
  notToCorrect('I have no such correction any more. Draft it again with /factcheck correct and the id.', []);
