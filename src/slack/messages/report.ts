/** A report as an answer: per claim its verdict, the claim quoted back and what was found; then what was checked. */
import type { ClaimReport, Report, Verdict } from '../../checking/report.js';
import type { NewsRecord } from '../../record/record.js';
import { summaryOf, type TextNames } from '../../reports/summary.js';
import { claimInWords, counted, verdictInWords } from '../../reports/wording.js';
import { type Answer, withNotes } from './answer.js';
import { type Block, context, divider, sections, sectionsWith } from './blocks.js';
import { type CitedSource, citationBlocks, citedSources, pointers } from './citations.js';
import { dismissedBlocks, leftBlocks } from './decided.js';
import { type Controls, controlsFor, decidableBlocks, menusExplained } from './decision-buttons.js';
import { findingLines } from './finding.js';
import { bold, escaped, escapedLine, joined, type Mrkdwn, mrkdwn, quoted } from './mrkdwn.js';
import { claimOrigins } from './origins.js';
import { whyButton } from './why-button.js';

/**
 * @param note something to say above the answer, such as that it was checked anew
 * @param names what the two texts are called, where one was held against the other
 * @param deciding whether there are buttons to decide on its findings
 */
export function reportAnswer(
  report: Report,
  record: NewsRecord,
  note?: Mrkdwn,
  names?: TextNames,
  deciding = false,
): Answer {
  const { shown, left } = shownOf(report.claims);
  const sources = citedSources({ ...report, claims: shown }, record, names?.other);
  const controls = deciding ? controlsFor(shown) : null;
  const claims = shown.map((claim) => claimBlocks(claim, { sources, of: report, controls }));
  const several = report.claims.length > 1;
  const answer: Answer = {
    summary: summary(report),
    body: [
      ...(several ? sections([bold(tally(report))]) : []),
      ...(controls === 'menu' ? [context(menusExplained)] : []),
      ...claims.flatMap((blocks) => (several ? [divider, ...blocks] : blocks)),
      ...(left.length > 0 ? sections([leftOut({ ...report, claims: left })]) : []),
      ...(claims.length === 0 ? sections([nothingToCheck]) : []),
    ],
    citations: [...sources.values()].map(citationBlocks),
    footer: [context(escapedLine(summaryOf(report, shortened(names))))],
    shareable: claims.length > 0,
    ...(deciding ? { shown: { as: 'report', headline: null, above: [], names: names ?? null } } : {}),
  };
  return withNotes(answer, note === undefined ? [] : [note]);
}

/** An answer shows no more claims than these: past them, it would be more messages than anybody reads. */
const mostClaims = 200;

/** Of very many claims, those that matter most, in the order of the text. */
function shownOf(claims: readonly ClaimReport[]): {
  readonly shown: readonly ClaimReport[];
  readonly left: readonly ClaimReport[];
} {
  if (claims.length <= mostClaims) return { shown: claims, left: [] };
  const weight = ({ verdict, findings }: ClaimReport): number =>
    verdictOrder.indexOf(verdict) - (findings.some(({ severity }) => severity !== 'info') ? 10 : 0);
  const chosen = new Set([...claims].sort((a, b) => weight(a) - weight(b)).slice(0, mostClaims));
  return {
    shown: claims.filter((claim) => chosen.has(claim)),
    left: claims.filter((claim) => !chosen.has(claim)),
  };
}

const leftOut = (of: Pick<Report, 'claims' | 'against'>): Mrkdwn =>
  mrkdwn`Not shown, for length: ${tally(of)}. Send a part of the text to see them.`;

/** Names of files go into a line of their own size. */
function shortened(names: TextNames | undefined): TextNames | undefined {
  return names && { draft: names.draft.slice(0, 120), other: names.other.slice(0, 120) };
}

const nothingToCheck = escaped(
  'There is nothing to check in that. Give me a sentence that says something, or a quotation.',
);

interface Around {
  readonly sources: ReadonlyMap<string, CitedSource>;
  readonly of: Pick<Report, 'against'>;
  /** Null where nothing can be decided. */
  readonly controls: Controls | null;
}

/** Each finding can be asked about; where there is none, the verdict itself. */
function claimBlocks(claim: ClaimReport, { sources, of, controls }: Around): Block[] {
  const verdict = [
    joined([bold(escaped(claimInWords(claim, of))), pointers(claim.citations, sources)]),
    quoted(escapedLine(claim.text, 1200)),
    ...claimOrigins(claim),
  ];
  if (claim.findings.length === 0)
    return [
      ...sectionsWith([...verdict, ...bareVerdict(claim, of)], whyButton(claim.id)),
      ...dismissedBlocks(claim, controls !== null),
      ...leftBlocks(claim),
    ];
  return [
    ...sections(verdict),
    ...claim.findings.flatMap((finding) =>
      decidableBlocks(findingLines(finding, sources, of.against), finding, controls),
    ),
    ...dismissedBlocks(claim, controls !== null),
    ...leftBlocks(claim),
  ];
}

/** What a verdict means where no finding explains it. */
function bareVerdict(
  { verdict, dismissed, left }: ClaimReport,
  { against }: Pick<Report, 'against'>,
): readonly Mrkdwn[] {
  // What was set aside may be at odds with it: to say that nothing is would not be true.
  if (verdict === 'not-enough-evidence' && (dismissed !== undefined || left !== undefined)) return setAside;
  return (against === true ? bareAgainst : bareOfRecord)[verdict];
}

const setAside = [
  escaped('Beside what was set aside, I found nothing that bears all of this out or contradicts it.'),
];

const bareOfRecord: Readonly<Record<Verdict, readonly Mrkdwn[]>> = {
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

const bareAgainst: Readonly<Record<Verdict, readonly Mrkdwn[]>> = {
  ...bareOfRecord,
  'not-enough-evidence': [
    escaped(
      'The other text does not say all of this, and I found nothing in it that is clearly at odds with it.',
    ),
  ],
  'not-checkable': [escaped('An opinion, a question or an exclamation: nothing to hold against a text.')],
};

const verdictOrder: readonly Verdict[] = [
  'refuted',
  'conflicting',
  'supported',
  'not-enough-evidence',
  'not-checkable',
];

/** `3 claims: 1 × Differs from the record, 2 × Not on record` */
export function tally({ claims, against }: Pick<Report, 'claims' | 'against'>): Mrkdwn {
  const of = against === undefined ? {} : { against };
  const counts = verdictOrder
    .map((verdict) => ({ verdict, count: claims.filter((claim) => claim.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => mrkdwn`${count} × ${escaped(verdictInWords(verdict, of))}`);
  return mrkdwn`${escaped(counted(claims.length, 'claim'))}: ${joined(counts, ', ')}`;
}

function summary(report: Report): Mrkdwn {
  const [only, ...others] = report.claims;
  if (!only) return nothingToCheck;
  if (others.length > 0) return tally(report);
  return mrkdwn`${escaped(claimInWords(only, report))}: ${escapedLine(only.text, 250)} ${escapedLine(
    only.findings[0]?.message ?? '',
    400,
  )}`;
}
