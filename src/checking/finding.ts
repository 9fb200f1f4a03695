/** From remarks to findings, and the small steps after the rules: each takes findings and returns findings. */
import type { Claim } from './claim.js';
import { contentId } from './content-id.js';
import { findingKey } from './desk/finding-key.js';
import type { Finding, Severity } from './report.js';
import type { Remark, Rule } from './rule.js';

const fill = (template: string, data: Readonly<Record<string, string>>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (_, key: string) => data[key] ?? '').trim();

/** @param claim the sentence, and the day that it was judged on */
export function findingOf(
  rule: Rule,
  remark: Remark,
  claim: Pick<Claim, 'sentence' | 'day'>,
  digest: string,
): Finding {
  const { sentence } = claim;
  const { messageId, start, end, expected, citations, diff } = remark;
  const actual = sentence.text.slice(start - sentence.start, end - sentence.start);
  return {
    id: contentId('f', [
      digest,
      rule.meta.id,
      messageId,
      sentence.text,
      String(start - sentence.start),
      String(end - sentence.start),
      claim.day,
    ]),
    key: findingKey({ rule: rule.meta.id, messageId, actual, citations }, sentence.text),
    rule: rule.meta.id,
    messageId,
    severity: rule.meta.severity,
    start,
    end,
    actual,
    expected,
    message: fill(rule.meta.messages[messageId] ?? '', remark.data),
    citations,
    ...(diff === undefined ? {} : { diff }),
  };
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Whether one severity is less grave than another. */
export const isBelow = (severity: Severity, other: Severity): boolean => RANK[severity] > RANK[other];

/** A warning says nothing new where an error on the same words already cites the same entry. */
export const withoutEchoes = (findings: readonly Finding[]): Finding[] =>
  findings.filter(
    (finding) =>
      finding.rule !== 'known-discrepancy' ||
      !findings.some(
        (other) =>
          (other.steppedDown?.from ?? other.severity) === 'error' &&
          other.citations.some((citation) =>
            finding.citations.some((own) => own.id === citation.id && own.locator === citation.locator),
          ),
      ),
  );

export const withoutDuplicates = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [finding.id, finding])).values(),
];

/** In the order of the text, the graver first at one place. */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) =>
      a.start - b.start ||
      RANK[a.severity] - RANK[b.severity] ||
      a.end - b.end ||
      a.rule.localeCompare(b.rule) ||
      a.id.localeCompare(b.id),
  );
