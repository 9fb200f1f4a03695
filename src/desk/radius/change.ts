/** How an answer differs from what would be answered now. */

import { evidenceIdOf } from '../../checking/desk/evidence-digests.js';
import { findingsOf } from '../../checking/findings-of.js';
import type { Citation, ClaimReport, Report, Verdict } from '../../checking/report.js';
import { findEntry, lookup } from '../../record/lookup.js';
import type { NewsRecord } from '../../record/record.js';
import type { NotedCause } from './cause.js';

/** Why an answer is not what it was. */
export type Cause =
  /** `id` of the source. */
  | { readonly kind: 'source-corrected'; readonly id: string; readonly title: string | null }
  | { readonly kind: 'fact-withdrawn'; readonly id: string; readonly source: string | null }
  | {
      readonly kind: 'ruling';
      readonly id: string;
      readonly subject: string;
      readonly ruling: 'open' | 'confirmed' | 'dismissed';
    }
  /** Something else in the record, by the id of the entry. */
  | { readonly kind: 'record'; readonly id: string };

/** Evidence as it was and as it is; null where there was or is none. */
export interface EvidenceChange {
  /** A citation's id: `wire-story/cyber-order`. */
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ClaimChange {
  readonly text: string;
  readonly before: Verdict;
  /** The same as before where only the evidence changed. */
  readonly after: Verdict;
  readonly evidence: readonly EvidenceChange[];
}

export interface AnswerChange {
  /** The answer's id. */
  readonly answer: string;
  readonly causes: readonly Cause[];
  readonly claims: readonly ClaimChange[];
}

/** Why an answer is not what it was, by what of its evidence changed. */
export function causesOf(changed: readonly string[], record: NewsRecord, noted: NotedCause): Cause[] {
  const causes = new Map<string, Cause>();
  if (noted.kind === 'ruling') {
    const { discrepancy: id, ruling } = noted;
    const subject = record.discrepancies.find((one) => one.id === id)?.subject ?? id;
    causes.set(id, { kind: 'ruling', id, subject, ruling });
  }
  for (const evidence of changed) {
    const cause = causeOf(evidence, record);
    causes.set(`${cause.kind} ${cause.id}`, cause);
  }
  return [...causes.values()];
}

/** `wire-story/cyber-order ¶2` */
function causeOf(evidence: string, record: NewsRecord): Cause {
  const [id = evidence, locator = ''] = evidence.split(' ');
  const room = id.split('/')[0] ?? '';
  if (room === 'people' || room === 'discrepancies') return { kind: 'record', id };
  const source = record.sources.find((one) => one.id === room);
  const there = findEntry(record, id) !== null || lookup(record, id, locator) !== null;
  return there && source !== undefined
    ? { kind: 'source-corrected', id: source.id, title: source.title }
    : { kind: 'fact-withdrawn', id, source: source === undefined ? null : (source.title ?? source.id) };
}

/**
 * The claims whose verdict is another now, or whose evidence changed, in the order of the text.
 *
 * @param then what was answered
 * @param now the same text on the record as it is
 * @param changed ids of evidence
 */
export function claimChanges(
  then: Report,
  now: Report,
  changed: readonly string[],
  record: NewsRecord,
): ClaimChange[] {
  return then.claims.flatMap((claim) => {
    const after = counterpart(claim, now);
    const evidence = evidenceChanges(claim, after, new Set(changed), record);
    const same = after === null || after.verdict === claim.verdict;
    const cites = citationsOf(claim).some((one) => changed.includes(evidenceIdOf(one)));
    if (same && !cites) return [];
    return [{ text: claim.text, before: claim.verdict, after: after?.verdict ?? claim.verdict, evidence }];
  });
}

/** The same text is read in the same claims, unless the record has come to know a name in it. */
const counterpart = (claim: ClaimReport, { claims }: Report): ClaimReport | null =>
  claims.find(({ start, text }) => start === claim.start && text === claim.text) ??
  claims.find(({ start, end }) => start < claim.end && claim.start < end) ??
  null;

const citationsOf = (claim: ClaimReport): readonly Citation[] => [
  ...claim.citations,
  ...findingsOf(claim).flatMap(({ citations }) => citations),
];

/** Of what changed, that whose words did. */
function evidenceChanges(
  claim: ClaimReport,
  after: ClaimReport | null,
  changed: ReadonlySet<string>,
  record: NewsRecord,
): EvidenceChange[] {
  const cited = new Map(
    citationsOf(claim)
      .filter((one) => changed.has(evidenceIdOf(one)))
      .map((one) => [`${one.id} ${one.locator} ${one.snippet}`, one]),
  );
  return [...cited.values()].flatMap((citation) => {
    const is = snippetNow(citation, after, record);
    return is === citation.snippet ? [] : [{ id: citation.id, before: citation.snippet, after: is }];
  });
}

/** What stands there now, or what is cited from it now; null where it is gone. */
function snippetNow(
  { id, locator, source, snippet }: Citation,
  after: ClaimReport | null,
  record: NewsRecord,
): string | null {
  const discrepancy = id.startsWith('discrepancies/');
  const there = lookup(
    record,
    id,
    locator,
    discrepancy ? source : undefined,
    discrepancy ? snippet : undefined,
  );
  if (there !== null) return there.snippet;
  const cited = after === null ? undefined : citationsOf(after).find((one) => one.id === id);
  if (cited !== undefined) return cited.snippet;
  const entry = findEntry(record, id);
  if (entry !== null) return entry.kind === 'fact' ? entry.fact.text : entry.quote.words;
  return record.discrepancies.find((one) => `discrepancies/${one.id}` === id)?.sides[0]?.words ?? null;
}

/** Whether two reports on a text say the same, but for how their record is called. */
export const sayTheSame = (one: Report, other: Report): boolean => said(one) === said(other);

const said = ({ claims }: Report): string =>
  JSON.stringify(
    claims.map((claim) => [
      claim.verdict,
      findingsOf(claim).map(({ key }) => key),
      citationsOf(claim).map(({ id, locator, snippet, url }) => [id, locator, snippet, url]),
    ]),
  );
