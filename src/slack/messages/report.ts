/** A report as an answer: per claim its verdict, the claim quoted back and what was found; then what was checked. */
import type { ClaimReport, Report, Verdict } from '../../checking/report.js';
import type { NewsRecord } from '../../record/record.js';
import { summaryOf } from '../../reports/summary.js';
import { counted, verdictInWords } from '../../reports/wording.js';
import type { Answer } from './answer.js';
import { type Block, context, divider, sections, sectionsWith } from './blocks.js';
import { type CitedSource, citationBlocks, citedSources, pointers } from './citations.js';
import { findingLines } from './finding.js';
import { bold, escaped, escapedLine, joined, type Mrkdwn, mrkdwn, quoted } from './mrkdwn.js';
import { whyButton } from './why-button.js';

/** `note`: something to say above the answer, such as that it was checked anew. */
export function reportAnswer(report: Report, record: NewsRecord, note?: Mrkdwn): Answer {
  const sources = citedSources(report, record);
  const claims = report.claims.map((claim) => claimBlocks(claim, sources));
  const several = report.claims.length > 1;
  return {
    summary: summary(report),
    body: [
      ...(note === undefined ? [] : [context(note)]),
      ...(several ? sections([bold(tally(report.claims))]) : []),
      ...claims.flatMap((blocks) => (several ? [divider, ...blocks] : blocks)),
      ...(claims.length === 0 ? sections([nothingToCheck]) : []),
    ],
    citations: [...sources.values()].map(citationBlocks),
    footer: [context(escapedLine(summaryOf(report)))],
    shareable: claims.length > 0,
  };
}

const nothingToCheck = escaped(
  'There is nothing to check in that. Give me a sentence that says something, or a quotation.',
);

/** Each finding can be asked about; where there is none, the verdict itself. */
function claimBlocks(claim: ClaimReport, sources: ReadonlyMap<string, CitedSource>): Block[] {
  const verdict = [
    joined([bold(escaped(verdictInWords(claim.verdict))), pointers(claim.citations, sources)]),
    quoted(escapedLine(claim.text, 1200)),
  ];
  if (claim.findings.length === 0)
    return sectionsWith([...verdict, ...bareVerdict[claim.verdict]], whyButton(claim.id));
  return [
    ...sections(verdict),
    ...claim.findings.flatMap((finding) =>
      sectionsWith(findingLines(finding, sources), whyButton(finding.id)),
    ),
  ];
}

/** What a verdict means where no finding explains it. */
const bareVerdict: Readonly<Record<Verdict, readonly Mrkdwn[]>> = {
  supported: [],
  refuted: [],
  conflicting: [],
  'not-enough-evidence': [
    escaped(
      'The record neither bears this out nor contradicts it. That says nothing about whether it is so.',
    ),
  ],
  'not-checkable': [escaped('An opinion, a question or an exclamation: nothing that a record could hold.')],
};

const verdictOrder: readonly Verdict[] = [
  'refuted',
  'conflicting',
  'supported',
  'not-enough-evidence',
  'not-checkable',
];

/** `3 claims: 1 × Differs from the record, 2 × Not on record` */
function tally(claims: readonly ClaimReport[]): Mrkdwn {
  const counts = verdictOrder
    .map((verdict) => ({ verdict, count: claims.filter((claim) => claim.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => mrkdwn`${count} × ${escaped(verdictInWords(verdict))}`);
  return mrkdwn`${escaped(counted(claims.length, 'claim'))}: ${joined(counts, ', ')}`;
}

function summary(report: Report): Mrkdwn {
  const [only, ...others] = report.claims;
  if (!only) return nothingToCheck;
  if (others.length > 0) return tally(report.claims);
  return mrkdwn`${escaped(verdictInWords(only.verdict))}: ${escapedLine(only.text, 250)} ${escapedLine(
    only.findings[0]?.message ?? '',
    400,
  )}`;
}
