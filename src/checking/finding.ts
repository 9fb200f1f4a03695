/** From remarks to findings, and the small steps after the rules: each takes findings and returns findings. */
import { createHash } from 'node:crypto';
import type { Claim } from './claim.js';
import type { Finding, Severity } from './report.js';
import type { Remark, Rule } from './rule.js';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const ID_LENGTH = 10;

/** A short name made from content: 50 bits of a SHA-256 in base 32. */
export function contentId(prefix: string, parts: readonly string[]): string {
  const hash = createHash('sha256').update(parts.join('\u0000')).digest();
  let id = '';
  for (let i = 0; i < ID_LENGTH; i += 1) id += BASE32[(hash[i] ?? 0) & 31];
  return `${prefix}-${id}`;
}

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
    rule: rule.meta.id,
    messageId,
    severity: rule.meta.severity,
    start,
    end,
    actual: sentence.text.slice(start - sentence.start, end - sentence.start),
    expected,
    message: fill(rule.meta.messages[messageId] ?? '', remark.data),
    citations,
    ...(diff === undefined ? {} : { diff }),
  };
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** A warning says nothing new where an error on the same words already cites the same entry. */
export const withoutEchoes = (findings: readonly Finding[]): Finding[] =>
  findings.filter(
    (finding) =>
      finding.rule !== 'known-discrepancy' ||
      !findings.some(
        (other) =>
          other.severity === 'error' &&
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
