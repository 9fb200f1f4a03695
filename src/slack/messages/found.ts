/** Where a source that was just filed disagrees with others: what is found in brief, and its cards. */
import type { NewsRecord } from '../../record/record.js';
import type { Discrepancy, Source } from '../../record/schema.js';
import { counted } from '../../reports/wording.js';
import type { Answer } from './answer.js';
import { context, sections } from './blocks.js';
import { type CardOptions, discrepancyCard, discrepancyLine, kindOf } from './discrepancy-card.js';
import { bold, escaped, escapedLine, type Mrkdwn, mrkdwn } from './mrkdwn.js';
import { describeSource } from './source-label.js';

/** So many have cards; the others are counted, and asked for by their ids. */
export const mostCards = 5;
/** So many have a line. */
const mostLines = 12;

/** @param filed the sources that they came with, as far as they may be shown */
export function foundAnswer(shown: readonly Discrepancy[], filed: readonly Source[]): Answer {
  const found = escaped(counted(shown.length, 'disagreement'));
  const [only, ...more] = filed;
  const between =
    only !== undefined && more.length === 0
      ? mrkdwn`between ${describeSource(only)} and what is on file`
      : mrkdwn`between what was just filed and what is on file`;
  const left = shown.length - mostCards;
  return {
    summary: mrkdwn`${found} found by machine`,
    body: [
      ...sections([mrkdwn`${bold(mrkdwn`${found} found by machine`)} ${between}:`, ...subjectLines(shown)]),
      context(
        left > 0
          ? mrkdwn`Cards of the first ${mostCards} are below. The others: /factcheck discrepancies, with the id for one of them.`
          : escaped('Each has its card below: confirm it, or dismiss it with a reason.'),
      ),
    ],
    citations: [],
    footer: [],
    shareable: false,
  };
}

/** A line each, those of one subject in one. */
function subjectLines(shown: readonly Discrepancy[]): Mrkdwn[] {
  const subjects = new Map<string, Discrepancy[]>();
  for (const one of shown) subjects.set(one.subject, [...(subjects.get(one.subject) ?? []), one]);
  const lines = [...subjects].map(([subject, [first, ...others]]) =>
    others.length === 0 && first !== undefined
      ? discrepancyLine(first)
      : mrkdwn`• ${bold(escapedLine(subject, 300))} – ${others.length + 1} of them`,
  );
  const left = lines.length - mostLines;
  return [...lines.slice(0, mostLines), ...(left > 0 ? [mrkdwn`• and ${left} more`] : [])];
}

export function foundCard(discrepancy: Discrepancy, record: NewsRecord, options: CardOptions): Answer {
  return {
    summary: mrkdwn`Found by machine: ${escapedLine(discrepancy.subject, 300)}, ${kindOf(discrepancy)}`,
    body: discrepancyCard(discrepancy, record, options),
    citations: [],
    footer: [],
    shareable: true,
  };
}

/**
 * To the desk, of what came by feed, by HTTP or by command.
 *
 * @param versions of what was filed
 */
export function elsewhereAnswer(
  versions: readonly { readonly version: number }[],
  shown: readonly Discrepancy[],
): Answer {
  const sources = versions.filter(({ version }) => version === 1).length;
  const edited = versions.length - sources;
  const came = [
    ...(sources > 0 ? [counted(sources, 'source')] : []),
    ...(edited > 0 ? [counted(edited, 'new version')] : []),
  ];
  const filed = came.length === 0 ? '' : `${came.join(' and ')} filed, `;
  const words = escaped(`${filed}${counted(shown.length, 'disagreement')} found by machine`);
  return {
    summary: words,
    body: [
      ...sections([bold(words), ...subjectLines(shown)]),
      context(escaped('/factcheck discrepancies lists them all; with an id, it shows one with its card.')),
    ],
    citations: [],
    footer: [],
    shareable: false,
  };
}
