/** One note beside the text. */
import type { Finding } from '../../checking/report.js';
import { decidedOn, steppedDownInWords } from '../decided.js';
import { claimInWords } from '../wording.js';
import { citationList, type Shelf, wordDiff } from './evidence.js';
import { kindInWords } from './marked-text.js';
import { type Child, element, type Markup } from './markup.js';
import type { Note } from './notes.js';

/** How a note speaks of things outside of it. */
export interface Telling extends Shelf {
  readonly against: boolean;
  /** The name of whoever decided. */
  readonly person: (id: string) => string;
}

export function noteItem(note: Note, telling: Telling): Markup {
  const { number, claim, finding, citations, mark } = note;
  const kind = finding?.severity ?? 'supports';
  const bornOut = claim.verdict === 'supported';
  return element(
    'li',
    { class: `note ${kind}`, id: `note-${number}`, value: number },
    element(
      'p',
      { class: 'head' },
      element(
        'a',
        {
          class: 'back',
          href: mark === null ? '#text' : `#mark-${number}`,
          'aria-label': `${number}, back to the text`,
        },
        String(number),
      ),
      ' ',
      element(
        'span',
        { id: `label-${number}` },
        element(
          'strong',
          {},
          finding !== null
            ? kindInWords[kind]
            : bornOut
              ? claimInWords(claim, telling.against ? { against: true } : {})
              : 'Also cited',
        ),
        ...(finding === null ? [] : [' ', element('span', { class: 'rule' }, finding.rule)]),
      ),
    ),
    ...(finding === null ? [] : findingParts(finding, telling)),
    citationList(citations, telling),
    finding === null && claim.origins !== undefined
      ? element('p', { class: 'origins', dir: 'auto' }, claim.origins.line)
      : null,
    ...(finding === null ? [] : decidedParts(finding, telling)),
  );
}

function findingParts({ actual, message, expected, diff }: Finding, { against }: Telling): Child[] {
  return [
    element('p', { class: 'message', dir: 'auto' }, message),
    expectedPart(actual, expected, diff !== undefined && diff.length > 0),
    diff === undefined || diff.length === 0 ? null : wordDiff(diff, against),
  ];
}

/** Beside a word diff, which shows the first of them, only the others. */
function expectedPart(actual: string, expected: readonly string[], hasDiff: boolean): Child {
  const left = hasDiff ? expected.slice(1) : expected;
  if (left.length === 0) return null;
  const quiet = (words: string) => element('span', { class: 'what' }, words);
  const lead = hasDiff
    ? [quiet('Or in other words on record: ')]
    : [quiet('Instead of '), element('s', { dir: 'auto' }, shortened(actual)), quiet(': ')];
  const words = left.flatMap((one, n) => [
    n === 0 ? null : quiet(' or '),
    element('b', { dir: 'auto' }, one),
  ]);
  return element('p', { class: 'expected' }, ...lead, ...words);
}

/** It stands in the text beside the note: enough of it to see which words are meant. */
export const shortened = (words: string, most = 90): string => {
  const letters = Array.from(words);
  return letters.length <= most
    ? words
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
};

function decidedParts(finding: Finding, { person }: Telling): Child[] {
  const { confirmed, discrepancyConfirmed: ruled } = finding;
  const why = ruled?.why == null ? '' : `: ${ruled.why}`;
  return [
    steppedDownInWords(finding),
    confirmed === undefined ? null : `Confirmed by ${person(confirmed.by)}, ${decidedOn(confirmed.at)}.`,
    ruled === undefined ? null : `${ruled.id} confirmed by ${person(ruled.by)}, ${decidedOn(ruled.at)}${why}`,
  ].map((words) => (words === null ? null : element('p', { class: 'decided', dir: 'auto' }, words)));
}
