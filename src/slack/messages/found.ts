/** Where a source that was just filed disagrees with others: what is found in brief, and its cards. */
import type { NewsRecord } from '../../record/record.js';
import type { Discrepancy, Source } from '../../record/schema.js';
import { counted } from '../../reports/wording.js';
import type { Answer } from './answer.js';
import { context, sections } from './blocks.js';
import { type CardOptions, discrepancyCard, kindOf } from './discrepancy-card.js';
import { bold, escaped, escapedLine, joined, link, type Mrkdwn, mrkdwn } from './mrkdwn.js';

/** So many have cards; the others are counted, and asked for by their ids. */
export const mostCards = 5;
/** So many have a line. */
const mostLines = 12;

/** @param filed the sources that they came with, as far as they may be shown */
export function foundAnswer(
  shown: readonly Discrepancy[],
  filed: readonly Source[],
  { sources }: Pick<NewsRecord, 'sources'>,
): Answer {
  const found = mrkdwn`${escaped(counted(shown.length, 'disagreement'))} found by machine`;
  const [only, ...more] = filed;
  const on =
    only !== undefined && more.length === 0
      ? mrkdwn`on filing ${titleOf(only)}`
      : mrkdwn`on filing ${filed.length} sources`;
  const left = shown.length - mostCards;
  return {
    summary: found,
    body: [
      ...sections([mrkdwn`${bold(found)} ${on}:`, ...subjectLines(shown, sources)]),
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

/** `Quake kills 12 (The Wire)` */
function titleOf({ title, id, url, publisher }: Source): Mrkdwn {
  const name = link(url, escapedLine(title ?? id, 200));
  return publisher === null ? name : mrkdwn`${name} (${escapedLine(publisher, 100)})`;
}

/** A line each, those of one subject in one. */
function subjectLines(shown: readonly Discrepancy[], sources: NewsRecord['sources']): Mrkdwn[] {
  const subjects = new Map<string, Discrepancy[]>();
  for (const one of shown) subjects.set(one.subject, [...(subjects.get(one.subject) ?? []), one]);
  const lines = [...subjects].map(([subject, [first, ...others]]) =>
    others.length === 0 && first !== undefined
      ? oneLine(first, sources)
      : mrkdwn`• ${bold(escapedLine(subject, 300))} – ${others.length + 1} of them`,
  );
  const left = lines.length - mostLines;
  return [...lines.slice(0, mostLines), ...(left > 0 ? [mrkdwn`• and ${left} more`] : [])];
}

/** So many sides stand in a line. */
const mostSides = 3;

/** `• *How many were killed* – sources disagree. The Wire: “12”, The Gazette: “15” · found-h6dv` */
function oneLine({ id, subject, sides, ...rest }: Discrepancy, sources: NewsRecord['sources']): Mrkdwn {
  const said = sides.slice(0, mostSides).map(({ source, words }) => {
    const name = sources.find((one) => one.id === source)?.publisher ?? source;
    return mrkdwn`${escapedLine(name, 80)}: “${escapedLine(words, 100)}”`;
  });
  const more = sides.length > mostSides ? mrkdwn`, …` : mrkdwn``;
  return mrkdwn`• ${bold(escapedLine(subject, 300))} – ${kindOf(rest)}. ${joined(said, ', ')}${more} · ${escapedLine(id, 120)}`;
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
  record: Pick<NewsRecord, 'sources'>,
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
      ...sections([bold(words), ...subjectLines(shown, record.sources)]),
      context(escaped('/factcheck discrepancies lists them all; with an id, it shows one with its card.')),
    ],
    citations: [],
    footer: [],
    shareable: false,
  };
}
