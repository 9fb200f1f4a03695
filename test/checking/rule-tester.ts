/**
 * A rule's specification as tables of texts, in the manner of ESLint's RuleTester.
 *
 * Every text goes through the whole checker, and only the findings of the rule under test are looked at.
 */

import { describe, expect, test } from '@jest/globals';
import { createTextChecker } from '../../src/checking/against/check-against.js';
import { type Checker, createChecker } from '../../src/checking/check.js';
import type { Finding } from '../../src/checking/report.js';
import type { Rule } from '../../src/checking/rule.js';
import { loadRecord } from '../../src/record/load.js';
import { lookup } from '../../src/record/lookup.js';
import { shippedKnowledge } from '../../src/record/package-root.js';
import type { NewsRecord } from '../../src/record/record.js';
import { readThesaurus } from '../../src/retrieval/thesaurus/file.js';

export const shipped: NewsRecord = await loadRecord(shippedKnowledge());

export interface Text {
  readonly text: string;
  /** The day that the text speaks of, where the text itself does not say. */
  readonly on?: string;
  /** Another text to hold it against, in place of the record. */
  readonly against?: string;
}

export interface Expected {
  readonly messageId: string;
  /** The words that the finding points at, or what they must hold where the span may be wider or narrower. */
  readonly actual: string | RegExp;
  /** The first suggestion; null where none is to be made. Left out, it is not looked at. */
  readonly expected?: string | null;
  /** Ids of entries or of sources that must be among the citations. */
  readonly cites?: readonly string[];
}

export interface Invalid extends Text, Expected {
  /** Further findings of the rule on the same text, in its order. */
  readonly also?: readonly Expected[];
  /** The rule may say more on the text, which is not looked at. */
  readonly amongOthers?: true;
}

export interface Table {
  /** The record that ships, where none is given. */
  readonly record?: NewsRecord;
  readonly valid: readonly (string | Text)[];
  readonly invalid: readonly Invalid[];
}

const checkers = new Map<NewsRecord, Checker>();

const checkerOf = (record: NewsRecord): Checker => {
  const checker =
    checkers.get(record) ?? createChecker(record, undefined, createTextChecker(readThesaurus, record.asOf));
  checkers.set(record, checker);
  return checker;
};

const nameOf = ({ text, on, against }: Text): string =>
  `${text}${on === undefined ? '' : ` (on ${on})`}${against === undefined ? '' : ` ⟷ ${against}`}`;

/** @throws Error where a text stands twice */
const assertNoDuplicates = ({ valid, invalid }: Table): void => {
  const names = [...valid.map((one) => (typeof one === 'string' ? { text: one } : one)), ...invalid].map(
    nameOf,
  );
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`These texts stand twice: ${twice.join(' · ')}`);
};

export function testRule(rule: Rule, ...tables: readonly Table[]): void {
  describe(rule.meta.id, () => {
    for (const table of tables) testTable(rule, table);

    test('every message has a text that brings it up', () => {
      const met = tables.flatMap(({ invalid }) =>
        invalid.flatMap((one) => [one, ...(one.also ?? [])].map(({ messageId }) => messageId)),
      );
      expect([...new Set(met)].sort()).toEqual(Object.keys(rule.meta.messages).sort());
    });
  });
}

function testTable(rule: Rule, table: Table): void {
  assertNoDuplicates(table);
  const record = table.record ?? shipped;

  const findingsOn = ({ text, on, against }: Text): Finding[] =>
    checkerOf(record)
      .check(text, { ...(on !== undefined && { on }), ...(against !== undefined && { against }) })
      .claims.flatMap(({ findings }) => findings)
      .filter((finding) => finding.rule === rule.meta.id);

  describe('stays silent on', () => {
    test.each(
      table.valid.map((one) => {
        const text = typeof one === 'string' ? { text: one } : one;
        return [nameOf(text), text] as const;
      }),
    )('%s', (_, text) => {
      expect(findingsOn(text).map(inShort)).toEqual([]);
    });
  });

  describe('fires on', () => {
    test.each(table.invalid.map((one) => [nameOf(one), one] as const))('%s', (_, invalid) => {
      const wanted = [invalid, ...(invalid.also ?? [])];
      const all = findingsOn(invalid);
      const findings = invalid.amongOthers
        ? wanted.flatMap((one) => all.find((finding) => fits(finding, one)) ?? [])
        : all;
      expect(findings.map(({ messageId, actual }) => ({ messageId, actual }))).toEqual(
        wanted.map(({ messageId, actual }) => ({
          messageId,
          actual: typeof actual === 'string' ? actual : expect.stringMatching(actual),
        })),
      );
      for (const [index, finding] of findings.entries()) {
        expect(finding.severity).toBe(rule.meta.severity);
        expect(invalid.text.slice(finding.start, finding.end)).toBe(finding.actual);
        expect(finding.message).not.toBe('');
        expect(finding.message).not.toMatch(/\{\{|\}\}|undefined|null/);
        assertReadBack(finding, invalid.against ?? record);
        const { expected, cites } = wanted[index] ?? invalid;
        if (expected !== undefined) expect(finding.expected[0] ?? null).toBe(expected);
        if (cites !== undefined && !isCited(cites, finding)) {
          expect(finding.citations.map(({ id }) => id)).toEqual(expect.arrayContaining([...cites]));
        }
        const corrected = withFirstSuggestion(invalid.text, finding);
        if (corrected === null) continue;
        const left = findingsOn({ ...invalid, text: corrected });
        expect({ corrected, left: left.filter(({ start }) => start === finding.start).map(inShort) }).toEqual(
          {
            corrected,
            left: [],
          },
        );
      }
    });
  });
}

const isCited = (cites: readonly string[], { citations }: Finding): boolean =>
  cites.every((cited) => citations.some(({ id, source }) => id === cited || source === cited));

const fits = (finding: Finding, { messageId, actual, cites = [] }: Expected): boolean =>
  finding.messageId === messageId &&
  (typeof actual === 'string' ? finding.actual === actual : actual.test(finding.actual)) &&
  isCited(cites, finding);

const inShort = ({ messageId, actual, message }: Finding): string => `${messageId} @ “${actual}”: ${message}`;

const withFirstSuggestion = (text: string, { start, end, expected }: Finding): string | null =>
  expected[0] === undefined ? null : text.slice(0, start) + expected[0] + text.slice(end);

/** @param where the record, or the text that was asked in its place */
const assertReadBack = ({ citations }: Finding, where: NewsRecord | string): void => {
  if (typeof where === 'string') {
    for (const { snippet } of citations) expect(where).toContain(snippet);
    return;
  }
  for (const { source, id, locator, snippet, wording, url, readByMachine } of citations) {
    const ofSide = id.startsWith('discrepancies/') ? snippet : undefined;
    const found = lookup(where, id, locator, source === 'people' ? undefined : source, ofSide);
    expect({ id, locator, found }).toEqual({
      id,
      locator,
      found: { snippet, wording, url, ...(readByMachine && { readByMachine }) },
    });
  }
};
