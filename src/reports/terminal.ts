/** A Report as a compiler shows its errors: the line, a pointer under the words at issue, what is wrong, the evidence. */
import type {
  Citation,
  ClaimReport,
  Dismissed,
  Finding,
  Report,
  Severity,
  Verdict,
} from '../checking/report.js';
import { citationInWords } from './citation.js';
import { decidedOn, dismissedBy, leftInWords, steppedDownInWords } from './decided.js';
import { diffInWords } from './diff.js';
import { type Lines, linesOf } from './lines.js';
import { neutraliseInline } from './neutralise.js';
import { type Colour, type Paint, painter } from './paint.js';
import { snippetOf } from './snippet.js';
import { summaryOf } from './summary.js';
import { claimInWords } from './wording.js';
import { wrap } from './wrap.js';

export interface Layout {
  /** What to call the text: a file's name, or null where it has none. */
  readonly name: string | null;
  /** Columns to fill. */
  readonly columns: number;
  readonly colour: boolean;
  /** How to ask why, of the id of a finding or a claim; without it, nothing is said of that. */
  readonly why?: (id: string) => string;
}

const ofSeverity: Readonly<Record<Severity, { colour: Colour; mark: '^' | '~' }>> = {
  error: { colour: 'red', mark: '^' },
  warning: { colour: 'yellow', mark: '~' },
  info: { colour: 'cyan', mark: '~' },
};

const ofVerdict: Readonly<Record<Verdict, Colour>> = {
  supported: 'green',
  refuted: 'red',
  conflicting: 'yellow',
  'not-enough-evidence': 'cyan',
  'not-checkable': 'dim',
};

/**
 * Everything that came from the text or the record is made harmless to the terminal.
 * `text` is the one that the report is of: its offsets are looked up there.
 */
export function asTerminalText(report: Report, text: string, layout: Layout): string {
  const page: Page = { ...layout, report, lines: linesOf(text), paint: painter(layout.colour) };
  const claims = report.claims.map((claim) => claimBlock(claim, page).join('\n'));
  return `${[...claims, wrap(neutraliseInline(summaryOf(report)), page.columns, '')].join('\n\n')}\n`;
}

interface Page extends Layout {
  readonly report: Report;
  readonly lines: Lines;
  readonly paint: Paint;
}

/** The verdict; then the findings, each with its own words pointed at, or else the whole claim. */
function claimBlock(claim: ClaimReport, page: Page): string[] {
  const colour = ofVerdict[claim.verdict];
  const inner = { ...page, columns: page.columns - 2 };
  const body =
    claim.findings.length === 0
      ? snippetBlock(claim, '~', colour, inner)
      : claim.findings.flatMap((finding) => findingBlock(finding, inner));
  const shown = claim.findings.flatMap(({ citations }) => citations);
  const evidence = claim.citations
    .filter((citation) => !shown.some((other) => isSamePlace(citation, other)))
    .map((citation) => note(citationInWords(citation), inner));
  // A claim with findings is asked about by them.
  const ask =
    claim.findings.length === 0 && page.why
      ? page.paint(neutraliseInline(` · ${page.why(claim.id)}`), 'dim')
      : '';
  return [
    `${page.paint(claimInWords(claim, page.report), 'bold', colour)}${ask}`,
    ...[
      ...body,
      ...evidence,
      ...(claim.origins === undefined ? [] : [note(claim.origins.line, inner)]),
      ...(claim.dismissed ?? []).flatMap((one) => dismissedBlock(one, inner)),
      ...leftBlock(claim, inner),
    ].map(indented),
  ];
}

/** What stands with a finding already is not shown again with its claim. */
const isSamePlace = (a: Citation, b: Citation): boolean => a.id === b.id && a.locator === b.locator;

/** Quiet: it counts for nothing, but nobody is to wonder where it went. */
function dismissedBlock({ finding, kind, by, at, why }: Dismissed, page: Page): string[] {
  const who = `${dismissedBy[kind]} ${by}, ${decidedOn(at)}${why === null ? '' : `: ${why}`}`;
  return [
    note(who, page),
    indented(note(`${finding.rule}: ${finding.message}`, page)),
    ...(page.why ? [indented(note(`why: ${page.why(finding.id)}`, page))] : []),
  ].map((line) => page.paint(line, 'dim'));
}

/** Where the record seems silent, that something was left out; of the rest, the summary tells. */
const leftBlock = ({ verdict, left }: ClaimReport, page: Page): string[] =>
  verdict !== 'not-enough-evidence' || left === undefined
    ? []
    : [page.paint(note(`the settings leave out ${leftInWords(left)}`, page), 'dim')];

/** What the desk has to say of a finding that counts. */
function decidedNotes(finding: Finding, page: Page): string[] {
  const { confirmed, discrepancyConfirmed: ruled } = finding;
  const stepped = steppedDownInWords(finding);
  const why = ruled?.why == null ? '' : `: ${ruled.why}`;
  return [
    ...(stepped === null ? [] : [stepped]),
    ...(confirmed === undefined ? [] : [`confirmed by ${confirmed.by}, ${decidedOn(confirmed.at)}`]),
    ...(ruled === undefined ? [] : [`${ruled.id} confirmed by ${ruled.by}, ${decidedOn(ruled.at)}${why}`]),
  ].map((words) => note(words, page));
}

function findingBlock(finding: Finding, page: Page): string[] {
  const { colour, mark } = ofSeverity[finding.severity];
  const label = `${finding.severity}[${neutraliseInline(finding.rule)}]:`;
  const message = wrap(`${label} ${neutraliseInline(finding.message)}`, page.columns, '  ');
  return [
    page.paint(label, 'bold', colour) + message.slice(label.length),
    ...snippetBlock(finding, mark, colour, page),
    ...finding.expected.map((words, n) => note(`${n === 0 ? 'expected' : 'or'}: ${words}`, page)),
    ...(finding.diff ? [paintDiff(note(`words: ${diffInWords(finding.diff)}`, page), page.paint)] : []),
    ...finding.citations.map((citation) => note(citationInWords(citation), page)),
    ...decidedNotes(finding, page),
    ...(page.why ? [note(`why: ${page.why(finding.id)}`, page)] : []),
  ];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function snippetBlock({ start, end }: Span, mark: '^' | '~', colour: Colour, page: Page): string[] {
  const lines = page.lines.within(start, end);
  const snippet = snippetOf(lines, start, end, {
    mark,
    colour,
    paint: page.paint,
    columns: page.columns - 2,
  });
  const first = lines[0];
  const place =
    page.name === null || first === undefined
      ? []
      : [page.paint(`--> ${neutraliseInline(page.name)}:${first.number}:${start - first.start + 1}`, 'blue')];
  return [...place, ...snippet].map(indented);
}

const note = (words: string, page: Page): string =>
  indented(wrap(`= ${neutraliseInline(words)}`, page.columns - 2, '  '));

const indented = (block: string): string => block.replace(/^/gm, '  ');

const paintDiff = (words: string, paint: Paint): string =>
  words
    .replace(/\[-.*?-\]/gs, (removed) => paint(removed, 'red'))
    .replace(/\{\+.*?\+\}/gs, (inserted) => paint(inserted, 'green'));
