/** Comparisons of two texts, specified as tables: a draft, the other text, and all that is found. */
import { describe, expect, test } from '@jest/globals';
import { createTextChecker } from '../../../src/checking/against/check-against.js';
import type { Finding, Verdict } from '../../../src/checking/report.js';
import { readThesaurus } from '../../../src/retrieval/thesaurus/file.js';

/** `rule/message`, the words pointed at, and what is offered for them, where something is. */
export type Found = readonly [message: string, actual: string, expected?: string];

/** A draft and the text that it is held against; silent where nothing is listed. */
export type Row = readonly [draft: string, other: string, ...found: readonly Found[]];

export const textChecker = createTextChecker(readThesaurus, '2024-05-20');

export const findingsOf = (draft: string, other: string): Finding[] =>
  textChecker.check(draft, other).claims.flatMap(({ findings }) => findings);

const inShort = ({ rule, messageId, actual, expected }: Finding): Found =>
  expected[0] === undefined
    ? [`${rule}/${messageId}`, actual]
    : [`${rule}/${messageId}`, actual, expected[0]];

/** Every finding of the whole check is looked at: a row is silent where nothing at all is said. */
export function testComparison(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    test.each(rows)('%s ⟷ %s', (draft, other, ...found) => {
      const findings = findingsOf(draft, other);
      expect(findings.map(inShort)).toEqual(found);
      for (const finding of findings) {
        expect(draft.slice(finding.start, finding.end)).toBe(finding.actual);
        expect(finding.message).not.toMatch(/\{\{|\}\}|undefined|null/);
        for (const { snippet, source, wording } of finding.citations) {
          expect([source, wording, other.includes(snippet)]).toEqual(['against', 'verbatim', true]);
        }
        const [right] = finding.expected;
        if (right === undefined) continue;
        const corrected = draft.slice(0, finding.start) + right + draft.slice(finding.end);
        const left = findingsOf(corrected, other).filter(({ start }) => start === finding.start);
        expect({ corrected, left: left.map(inShort) }).toEqual({ corrected, left: [] });
      }
    });
  });
}

/** What a draft is to the other text, as the verdict on its only sentence. */
export function testVerdicts(
  name: string,
  rows: readonly (readonly [draft: string, other: string, verdict: Verdict])[],
): void {
  test.each(rows)(`${name}: %s ⟷ %s`, (draft, other, verdict) => {
    expect(textChecker.check(draft, other).claims.map((claim) => claim.verdict)).toEqual([verdict]);
  });
}
