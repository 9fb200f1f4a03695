/** How a finding or a verdict was reached, as an answer: its steps, each with what it rests on. */
import type { Explanation, Point, Step, Weighed } from '../../checking/why/explanation.js';
import { hardToGuess } from '../../desk/ids.js';
import type { Told } from '../../desk/tell-why.js';
import { citationInWords } from '../../reports/citation.js';
import { folded, leftOut, placesShown } from '../../reports/fold.js';
import { heldAgainst } from '../../reports/summary.js';
import { dayInWords, verdictInWords } from '../../reports/wording.js';
import type { Answer } from './answer.js';
import { context, sections } from './blocks.js';
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
import { plainAnswer } from './plain.js';

/** @param typed the id as it was asked for */
export function whyAnswer(typed: string, told: Told): Answer {
  const id = escapedLine(typed, 40);
  switch (told.kind) {
    case 'told':
      return explanationAnswer(told.explanation);
    case 'several':
      return plainAnswer(
        mrkdwn`“${id}” begins several ids: ${escapedLine(told.ids.slice(0, 5).join(', '), 300)}. Write one more letter, or all of it.`,
      );
    case 'unknown':
      return plainAnswer(
        joined([
          mrkdwn`I do not remember a check with “${id}”.`,
          told.near.length === 0
            ? escaped('')
            : mrkdwn`Perhaps you mean ${escapedLine(told.near.join(' or '), 100)}.`,
          typed.length < hardToGuess
            ? escaped('Of an id I need six letters at least.')
            : escaped('Send me the claim once more, and ask why under the new answer.'),
        ]),
      );
    case 'changed':
      return plainAnswer(changedSince(told));
  }
}

function changedSince({ check, now }: Extract<Told, { kind: 'changed' }>): Mrkdwn {
  const against = check.options.against === undefined ? {} : { against: true as const };
  const again =
    now === null
      ? escaped('Send me the claim once more.')
      : mrkdwn`Checked again, the same words are “${escaped(verdictInWords(now.verdict, against))}”: ask “why ${escapedLine(now.id, 40)}”.`;
  if (against.against) {
    // The texts are the same as they were, so it is the program that is another.
    return mrkdwn`I have been changed since that was checked, so I cannot show how it was reached. ${again}`;
  }
  const then = escaped(dayInWords(check.record.asOf), 40);
  return mrkdwn`The record has changed since that was checked (as of ${then}), so I cannot show how it was reached. ${again}`;
}

function explanationAnswer(explanation: Explanation): Answer {
  const { claim, finding, steps } = explanation;
  const verdict = escaped(verdictInWords(claim.verdict, explanation));
  const about = finding === null ? verdict : mrkdwn`${escapedLine(finding.rule, 60)}, ${verdict}`;
  const head = mrkdwn`Why: ${about}`;
  return {
    summary: mrkdwn`${head}. ${escapedLine(claim.text, 250)}`,
    body: [
      ...sections([
        bold(head),
        quoted(escapedLine(claim.text, 1200)),
        ...(finding === null ? [] : [mrkdwn`At issue: “${escapedLine(finding.actual, 600)}”`]),
      ]),
      ...steps.flatMap((step, index) => sections(stepLines(step, index + 1, verdict))),
    ],
    citations: [],
    footer: [
      context(mrkdwn`${escapedLine(whatItStandsOn(explanation))} · ${escapedLine(explanation.id, 40)}`),
    ],
    shareable: true,
  };
}

/** `Record as of 4 March 2025`, without the full stop that nothing follows here. */
function whatItStandsOn(explanation: Explanation): string {
  return heldAgainst(explanation).replace(/\.$/, '');
}

function stepLines(step: Step, number: number, verdict: Mrkdwn): Mrkdwn[] {
  const words = escapedLine(step.words, 1500);
  const { shown, left } = folded(step);
  return [
    stepHead(step, number, { verdict, words }),
    ...shown.flatMap(pointLines),
    ...(left === 0 ? [] : [mrkdwn`• ${escaped(leftOut(left))}`]),
  ];
}

/** A heading over its points. What stands alone is read as text, with its number or the verdict in front. */
function stepHead(
  step: Step,
  number: number,
  { verdict, words }: { verdict: Mrkdwn; words: Mrkdwn },
): Mrkdwn {
  if (step.kind === 'verdict') return mrkdwn`${bold(mrkdwn`${number}. ${verdict}.`)} ${words}`;
  return step.points.length === 0
    ? mrkdwn`${bold(mrkdwn`${number}.`)} ${words}`
    : bold(mrkdwn`${number}. ${words}`);
}

function pointLines({ words, citations, counts, by }: Point): Mrkdwn[] {
  const shown = counts ? citations : citations.slice(0, placesShown);
  const left = citations.length - shown.length;
  return [
    joined([
      mrkdwn`• ${escapedLine(words, 1200)}`,
      by === undefined ? escaped('') : mrkdwn`By ${userMention(by)}.`,
    ]),
    ...shown.map((citation) => placeLine(citation, counts)),
    ...(left === 0 ? [] : [mrkdwn`    ◦ and ${left} more`]),
  ];
}

/** With a link where the answer rests on it. */
function placeLine(citation: Weighed, linked: boolean): Mrkdwn {
  const words = escapedLine(citationInWords({ ...citation, url: null }), 700);
  const { url } = citation;
  return linked && url !== null && URL.canParse(url)
    ? mrkdwn`    ◦ ${words} · ${link(url, escapedLine(new URL(url).host, 80))}`
    : mrkdwn`    ◦ ${words}`;
}
