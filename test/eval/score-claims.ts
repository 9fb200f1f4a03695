/**
 * Scores reports on labelled sentences.
 *
 * - recall: of the rules that must fire, those that do
 * - precision: of the rules that fire as error or warning, those that must or may
 * - kept: of the sentences on which no rule must fire, those on which none does
 * - verdicts, citations: of the sentences that have such a label, those with that verdict, and with such a citation
 * - wholly: of all sentences, those with nothing wrong
 */
import type { Report } from '../../src/checking/report.js';
import { type Row, rowOf } from './figures.js';
import type { Labelled } from './labelled.js';
import { pooled, type Share, shareOf } from './share.js';

export interface Judged {
  readonly labelled: Labelled;
  /** Each rule once. */
  readonly fired: readonly string[];
  readonly missed: readonly string[];
  readonly extra: readonly string[];
  /** What was said where another verdict was due; null where it is right or not asked. */
  readonly wrongVerdict: readonly string[] | null;
  /** What was cited where something else was due, or nothing; null where it is right or not asked. */
  readonly wrongCitations: readonly string[] | null;
}

/** The rules with a finding that is more than a remark. */
const raisedBy = ({ claims }: Report): string[] => [
  ...new Set(
    claims
      .flatMap(({ findings }) => findings)
      .filter(({ severity }) => severity !== 'info')
      .map(({ rule }) => rule),
  ),
];

/**
 * Whether the verdicts are the one due. A case is one sentence: should it have been read as several, what is not
 * checkable is no second verdict, and anything else is.
 */
const isVerdict = (due: string, said: readonly string[]): boolean => {
  if (due === 'not-checkable') return said.every((verdict) => verdict === due);
  const counted = said.length > 1 ? said.filter((verdict) => verdict !== 'not-checkable') : said;
  return counted.length === 1 && counted[0] === due;
};

/** Holds the report on a sentence against its label. */
export function judgeClaim(labelled: Labelled, report: Report): Judged {
  const { rules, allow = [], verdict, cite } = labelled;
  const fired = raisedBy(report);
  const said = [...new Set(report.claims.map((claim) => claim.verdict))];
  const cited = [
    ...new Set(
      report.claims
        .flatMap(({ citations, findings }) => [
          ...citations,
          ...findings.flatMap((finding) => finding.citations),
        ])
        .map(({ source }) => source),
    ),
  ];
  const citesDue = (due: readonly string[]) =>
    due.length === 0 ? cited.length === 0 : due.some((source) => cited.includes(source));
  return {
    labelled,
    fired,
    missed: rules.filter((rule) => !fired.includes(rule)),
    extra: fired.filter((rule) => !rules.includes(rule) && !allow.includes(rule)),
    wrongVerdict: verdict === undefined || isVerdict(verdict, said) ? null : said,
    wrongCitations: cite === undefined || citesDue(cite) ? null : cited,
  };
}

export const isWhollyRight = ({ missed, extra, wrongVerdict, wrongCitations }: Judged): boolean =>
  missed.length === 0 && extra.length === 0 && wrongVerdict === null && wrongCitations === null;

const without = (all: readonly string[], wrong: readonly string[]): Share => [
  all.length - wrong.length,
  all.length,
];

/** The row of some sentences. */
export const scoreClaims = (judged: readonly Judged[]): Row =>
  rowOf(judged.length, {
    recall: pooled(judged.map(({ labelled, missed }) => without(labelled.rules, missed))),
    precision: pooled(judged.map(({ fired, extra }) => without(fired, extra))),
    kept: shareOf(
      judged,
      ({ labelled }) => labelled.rules.length === 0,
      ({ extra }) => extra.length === 0,
    ),
    verdicts: shareOf(
      judged,
      ({ labelled }) => labelled.verdict !== undefined,
      ({ wrongVerdict }) => wrongVerdict === null,
    ),
    citations: shareOf(
      judged,
      ({ labelled }) => labelled.cite !== undefined,
      ({ wrongCitations }) => wrongCitations === null,
    ),
    wholly: shareOf(judged, () => true, isWhollyRight),
  });

/** The row of one rule over some sentences, of whatever kind: `cases` are those on which it must fire. */
export function scoreRule(rule: string, judged: readonly Judged[]): Row {
  const due = judged.filter(({ labelled }) => labelled.rules.includes(rule));
  return rowOf(due.length, {
    recall: shareOf(
      due,
      () => true,
      ({ fired }) => fired.includes(rule),
    ),
    precision: shareOf(
      judged,
      ({ fired }) => fired.includes(rule),
      ({ extra }) => !extra.includes(rule),
    ),
  });
}
