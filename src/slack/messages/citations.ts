/** The citations of a report, gathered by source and numbered, so that a finding can point at them. */
import type { Citation, Report } from '../../checking/report.js';
import type { NewsRecord } from '../../record/record.js';
import { unconfirmed } from '../../reports/wording.js';
import { type Block, sections } from './blocks.js';
import { escaped, escapedLine, joined, link, type Mrkdwn, mrkdwn } from './mrkdwn.js';
import { sourceLabel } from './source-label.js';

export interface CitedSource {
  /** Its number in this answer, from 1. */
  readonly number: number;
  readonly label: Mrkdwn;
  readonly citations: readonly Citation[];
}

/**
 * The sources of a report in the order in which it first cites them; a passage cited twice is shown once.
 *
 * @param otherText what the text is called that the draft was held against
 */
export function citedSources(
  report: Report,
  record: NewsRecord,
  otherText?: string,
): ReadonlyMap<string, CitedSource> {
  const bySource = new Map<string, Citation[]>();
  for (const citation of allCitations(report)) {
    const gathered = bySource.get(citation.source) ?? [];
    if (!gathered.some((known) => samePassage(known, citation))) gathered.push(citation);
    bySource.set(citation.source, gathered);
  }
  return new Map(
    [...bySource].map(([source, citations], index) => [
      source,
      {
        number: index + 1,
        label: citations[0] ? sourceLabel(citations[0], record, otherText) : escapedLine(source, 200),
        citations,
      },
    ]),
  );
}

function allCitations(report: Report): Citation[] {
  return report.claims.flatMap((claim) => [
    ...claim.findings.flatMap((finding) => finding.citations),
    ...claim.citations,
  ]);
}

function samePassage(a: Citation, b: Citation): boolean {
  return (
    a.locator === b.locator && a.snippet === b.snippet && a.stance === b.stance && a.wording === b.wording
  );
}

/** A line holds no more pointers than these. */
const mostPointers = 20;

/** `[1] [3]`: which of the sources these citations are from. */
export function pointers(citations: readonly Citation[], sources: ReadonlyMap<string, CitedSource>): Mrkdwn {
  const numbers = new Set(citations.map(({ source }) => sources.get(source)?.number ?? 0));
  const shown = [...numbers].filter(Boolean).map((number) => mrkdwn`[${number}]`);
  return joined([...shown.slice(0, mostPointers), ...(shown.length > mostPointers ? [escaped('…')] : [])]);
}

/** One source with its passages. */
export function citationBlocks({ number, label, citations }: CitedSource): Block[] {
  return sections([mrkdwn`[${number}] ${label}`, ...citations.map(passageLine)]);
}

const stances: Readonly<Record<Citation['stance'], Mrkdwn>> = {
  supports: escaped('supports'),
  contradicts: escaped('contradicts'),
  'repeats-error': escaped('repeats the error'),
};

/** Only a verbatim snippet stands in quotation marks. */
function passageLine({ source, wording, snippet, stance, locator, url, readByMachine }: Citation): Mrkdwn {
  const place =
    source === 'against'
      ? mrkdwn`the other text ${escapedLine(locator, 80)}`
      : link(url, escapedLine(locator, 80));
  const words = escapedLine(snippet, 700);
  const read = readByMachine === true ? escaped(` (${unconfirmed})`) : escaped('');
  switch (wording) {
    case 'verbatim':
      return mrkdwn`• ${place}, ${stances[stance]}: “${words}”${read}`;
    case 'paraphrase':
      return mrkdwn`• ${place}, ${stances[stance]}, in the record’s wording: ${words}${read}`;
    case 'record':
      // Where an entry stands in a list tells people nothing; where it comes from does.
      return url !== null && URL.canParse(url)
        ? mrkdwn`• ${stances[stance]}, an entry of the record: ${words} · ${link(url, escapedLine(new URL(url).host, 80))}`
        : mrkdwn`• ${stances[stance]}, an entry of the record: ${words}`;
  }
}
