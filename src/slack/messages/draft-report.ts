/**
 * The answer for a draft: the findings in the order of the text, then in brief what is not on record, what is on record and
 * what cannot be checked. What is too long for a thread goes into a file.
 */
import type { ClaimReport, Finding, Report, Verdict } from '../../checking/report.js';
import type { NewsRecord } from '../../record/record.js';
import { htmlReport } from '../../reports/html/page.js';
import { summaryOf, type TextNames } from '../../reports/summary.js';
import { claimInWords, counted, verdictInWords } from '../../reports/wording.js';
import { type Answer, type AnswerFile, inThread } from './answer.js';
import { type Block, context, divider, sections, sectionsWith } from './blocks.js';
import { type CitedSource, citationBlocks, citedSources, pointers } from './citations.js';
import { dismissedBlocks } from './decided.js';
import { type Controls, controlsFor, decidableBlocks, menusExplained } from './decision-buttons.js';
import { findingLines } from './finding.js';
import { bold, escaped, escapedLine, joined, type Mrkdwn, mrkdwn, quoted } from './mrkdwn.js';
import { claimOrigins } from './origins.js';
import { tally } from './report.js';
import { whyButton } from './why-button.js';
import { wordsAround } from './words-around.js';

export interface DraftChecked {
  /** The text that the report is of: its offsets are looked up there. */
  readonly text: string;
  readonly headline: string | null;
  readonly report: Report;
  readonly record: NewsRecord;
  readonly names?: TextNames | undefined;
  /** Whether there are buttons to decide on its findings. */
  readonly deciding?: boolean | undefined;
  /** It was given as a draft, in the form or as a file: there is a page of it to send on, however short it is. */
  readonly forEditor?: boolean | undefined;
}

export interface DraftReport {
  readonly answer: Answer;
  /** The whole report as a page: of a long draft, or where the thread does not hold it. */
  readonly file?: AnswerFile;
}

/** Past so many replies the report is a file: with the first, a response URL takes five messages. */
const mostReplies = 4;

export function draftReport(checked: DraftChecked): DraftReport {
  const atIssue = checked.report.claims.filter(isAtIssue);
  const whole = draftAnswer(checked, atIssue, 0);
  if (fits(whole))
    return isLong(checked) ? { answer: whole, file: pageOf(checked, 'report') } : { answer: whole };
  // The most of the findings, from the first on, that a thread holds.
  let fitting = 0;
  let tooMany = atIssue.length + 1;
  while (tooMany - fitting > 1) {
    const half = Math.floor((fitting + tooMany) / 2);
    if (fits(draftAnswer(checked, atIssue.slice(0, half), atIssue.length - half))) fitting = half;
    else tooMany = half;
  }
  return {
    answer: draftAnswer(checked, atIssue.slice(0, fitting), atIssue.length - fitting, true),
    file: pageOf(checked, 'rest'),
  };
}

/** Of more claims than these, an editor wants the text itself with its findings marked. */
const mostWithoutPage = 10;

const isLong = ({ report, forEditor = false }: DraftChecked): boolean =>
  report.claims.length > mostWithoutPage || (forEditor && report.claims.length > 0);

/** To be sent on: the text with its findings marked in place. */
function pageOf(
  { text, report, record, names, headline }: DraftChecked,
  what: AnswerFile['what'],
): AnswerFile {
  const content = htmlReport({
    ...{ text, report, record },
    ...(names === undefined ? {} : { names }),
    ...(headline === null ? {} : { title: headline }),
  });
  return { name: reportName, content, what };
}

export const reportName = 'report.html';

const fits = (answer: Answer): boolean => inThread(answer).replies.length <= mostReplies;

/** What somebody has to look at. */
const isAtIssue = ({ findings, verdict, dismissed }: ClaimReport): boolean =>
  isAtOdds({ findings, verdict }) || dismissed !== undefined;

/** As `isAtIssue`, without what the desk has put aside. */
const isAtOdds = ({ findings, verdict }: Pick<ClaimReport, 'findings' | 'verdict'>): boolean =>
  findings.length > 0 || verdict === 'refuted' || verdict === 'conflicting';

/** @param left how many claims at issue are not shown */
function draftAnswer(
  { report, record, names, headline, deciding = false }: DraftChecked,
  shown: readonly ClaimReport[],
  left: number,
  inFile = left > 0,
): Answer {
  const rest = report.claims.filter((claim) => !isAtIssue(claim));
  const onRecord = rest.filter(({ verdict }) => verdict === 'supported');
  const most = inFile ? mostBriefBesideFile : mostBrief;
  const named = onRecord.slice(0, most);
  const sources = citedSources({ ...report, claims: [...shown, ...named] }, record, names?.other);
  const around: Around = { report, sources, controls: deciding ? controlsFor(shown) : null };
  const clean = !report.claims.some(isAtOdds);
  const summary = clean ? nothingAtIssue(report) : tally(report);
  const citations = [...sources.values()].flatMap(citationBlocks);
  return {
    summary: headline === null ? summary : mrkdwn`“${escapedLine(headline, 200)}”: ${summary}`,
    body: [
      ...sections([
        ...(headline === null ? [] : [bold(mrkdwn`“${escapedLine(headline, 300)}”`)]),
        clean ? summary : bold(summary),
      ]),
      ...(around.controls === 'menu' ? [context(menusExplained)] : []),
      ...shown.flatMap((claim) => [divider, ...atIssueBlocks(claim, around)]),
      ...(left > 0
        ? sections([
            bold(
              mrkdwn`${escaped(counted(left, 'sentence'))} more at issue: in the file ${escaped(reportName)}.`,
            ),
          ])
        : []),
      ...(rest.length > 0 && shown.length > 0 ? [divider] : []),
      ...briefly('not-enough-evidence', rest, most, around),
      ...briefly('not-checkable', rest, most, around),
      ...briefly('supported', rest, most, around),
    ],
    // In as few replies as hold them: a draft cites many sources.
    citations: citations.length === 0 ? [] : [citations],
    footer: [context(escapedLine(summaryOf(report, shortened(names))))],
    shareable: report.claims.length > 0,
    ...(deciding ? { shown: { as: 'draft', headline, above: [], names: names ?? null } } : {}),
  };
}

interface Around {
  readonly report: Report;
  readonly sources: ReadonlyMap<string, CitedSource>;
  /** Null where nothing can be decided. */
  readonly controls: Controls | null;
}

function shortened(names: TextNames | undefined): TextNames | undefined {
  return names && { draft: names.draft.slice(0, 120), other: names.other.slice(0, 120) };
}

function nothingAtIssue(report: Report): Mrkdwn {
  const of = (verdict: Verdict) => report.claims.filter((claim) => claim.verdict === verdict).length;
  if (report.claims.length === 0) return escaped('There is nothing to check in that draft.');
  const where = report.against === true ? 'the other text' : 'the record';
  const held = of('supported');
  const unheld = of('not-enough-evidence');
  const cannot = of('not-checkable');
  const outcomes = [
    `${counted(held, 'sentence')} in ${where}`,
    `${unheld} not in it, and so not checked`,
    `${cannot} not checkable`,
  ];
  return escaped(`I found nothing at odds with ${where}: ${outcomes.join(', ')}.`);
}

/** The words in their sentence, then what is remarked on them. */
function atIssueBlocks(claim: ClaimReport, { report, sources, controls }: Around): Block[] {
  const verdict = joined([bold(escaped(claimInWords(claim, report))), pointers(claim.citations, sources)]);
  const setAside = dismissedBlocks(claim, controls !== null);
  if (claim.findings.length === 0)
    return [
      ...sectionsWith(
        [verdict, quoted(escapedLine(claim.text, 600)), ...claimOrigins(claim)],
        whyButton(claim.id),
      ),
      ...setAside,
    ];
  const remarks = claim.findings.flatMap((finding, index) =>
    decidableBlocks(
      [
        ...(index === 0 ? [verdict] : []),
        ...(index === 0 || !sameSpan(finding, claim.findings[index - 1])
          ? [quoted(wordsAround(claim.text, finding.start - claim.start, finding.end - claim.start))]
          : []),
        ...findingLines(finding, sources, report.against),
        ...(index === claim.findings.length - 1 ? claimOrigins(claim) : []),
      ],
      finding,
      controls,
    ),
  );
  return [...remarks, ...setAside];
}

const sameSpan = (a: Finding, b: Finding | undefined): boolean =>
  b !== undefined && a.start === b.start && a.end === b.end;

/** A list in brief names no more sentences than these. */
const mostBrief = 40;
const mostBriefBesideFile = 8;

/** The sentences of one verdict, a short line each. */
function briefly(
  verdict: Verdict,
  claims: readonly ClaimReport[],
  most: number,
  { report, sources }: Around,
): Block[] {
  const those = claims.filter((claim) => claim.verdict === verdict);
  if (those.length === 0) return [];
  const shown = those.slice(0, most);
  const left = those.length - shown.length;
  return sections([
    bold(mrkdwn`${escaped(verdictInWords(verdict, report))}: ${escaped(counted(those.length, 'sentence'))}`),
    ...shown.map((claim) =>
      joined([
        mrkdwn`• ${escapedLine(claim.text, 140)}`,
        verdict === 'supported' ? pointers(claim.citations, sources) : mrkdwn``,
      ]),
    ),
    ...(left > 0 ? [mrkdwn`• and ${left} more`] : []),
  ]);
}
