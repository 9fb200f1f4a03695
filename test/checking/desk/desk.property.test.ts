/** What holds of every check that takes account of the desk's decisions. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTextChecker } from '../../../src/checking/against/check-against.js';
import { createChecker } from '../../../src/checking/check.js';
import type { DeskView, Dismissal } from '../../../src/checking/desk/view.js';
import { findingsOf } from '../../../src/checking/findings-of.js';
import type { Finding, Report } from '../../../src/checking/report.js';
import { RULES } from '../../../src/checking/rules/index.js';
import { explain } from '../../../src/checking/why/explain.js';
import { readThesaurus } from '../../../src/retrieval/thesaurus/file.js';
import { shipped } from '../rule-tester.js';
import { anyDraft } from './texts.js';

fc.configureGlobal({ seed: 20250304 });

const checker = createChecker(shipped, undefined, createTextChecker(readThesaurus, shipped.asOf));

const all = (report: Report): Finding[] => report.claims.flatMap(({ findings }) => findings);
const dismissal: Dismissal = {
  by: 'U1',
  at: '2025-03-05T10:00:00.000Z',
  why: 'as quoted',
  kind: 'dismissed',
};
const dismissing = (findings: readonly Finding[], as: Dismissal = dismissal): DeskView => ({
  dismissed: Object.fromEntries(findings.map(({ key }) => [key, as])),
});

const kind = fc.constantFrom('dismissed', 'speakers-error' as const);
const severity = fc.constantFrom('error', 'warning', 'info' as const);
const rule = fc.constantFrom(...RULES.map(({ meta }) => meta.id));

/** Decisions on whatever is found in a text, some of its findings dismissed or confirmed. */
const anyDesk = (findings: readonly Finding[]): fc.Arbitrary<DeskView> => {
  const keys = fc.subarray(findings.map(({ key }) => key));
  const discrepancies = shipped.discrepancies.map(({ id }) => id);
  const decided = { by: 'U1', at: dismissal.at };
  return fc.record({
    dismissed: fc
      .tuple(keys, kind)
      .map(([some, as]) => Object.fromEntries(some.map((key) => [key, { ...dismissal, kind: as }]))),
    confirmed: keys.map((some) => Object.fromEntries(some.map((key) => [key, decided]))),
    rulings: fc.dictionary(
      fc.constantFrom(...discrepancies),
      fc
        .constantFrom('open', 'confirmed', 'dismissed' as const)
        .map((ruling) => ({ ...decided, ruling, why: null })),
    ),
    severities: fc.dictionary(rule, severity),
    rules: fc.record({ off: fc.array(rule, { maxLength: 3 }), from: severity }, { requiredKeys: [] }),
  });
};

const anyChecked = anyDraft.chain((text) =>
  anyDesk(all(checker.check(text))).map((desk): [string, DeskView] => [text, desk]),
);

describe('dismissing', () => {
  test('every finding leaves no error, no refuted claim, and each of them listed as dismissed', () => {
    fc.assert(
      fc.property(anyDraft, kind, (text, as) => {
        const before = checker.check(text);
        const desk = dismissing(all(before), { ...dismissal, kind: as });
        const after = checker.check(text, { desk });
        expect(all(after)).toEqual([]);
        for (const { verdict } of after.claims) expect(['refuted', 'conflicting']).not.toContain(verdict);
        const listed = after.claims.flatMap(({ dismissed = [] }) => dismissed);
        expect(listed.map(({ finding }) => finding)).toEqual(all(before));
        for (const one of listed) expect(one).toMatchObject({ ...dismissal, kind: as });
      }),
      { numRuns: 80 },
    );
  });

  test('one finding changes nothing about the claims that do not have it', () => {
    fc.assert(
      fc.property(anyDraft, fc.nat(), (text, which) => {
        const before = checker.check(text);
        const findings = all(before);
        const one = findings[which % Math.max(1, findings.length)];
        if (one === undefined) return;
        const after = checker.check(text, { desk: dismissing([one]) });
        for (const [index, claim] of before.claims.entries()) {
          if (claim.findings.some(({ key }) => key === one.key)) continue;
          expect(after.claims[index]).toEqual(claim);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('what was found against another text works the same', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (text, against) => {
        const before = checker.check(text, { against });
        const after = checker.check(text, { against, desk: dismissing(all(before)) });
        expect(all(after)).toEqual([]);
        expect(after.claims.map(({ verdict }) => verdict)).not.toContain('refuted');
        expect(after.claims.flatMap(findingsOf)).toEqual(all(before));
      }),
      { numRuns: 40 },
    );
  });
});

describe('whatever the desk decided', () => {
  test('the same decisions give the same report, also when they come as JSON', () => {
    fc.assert(
      fc.property(anyChecked, ([text, desk]) => {
        const report = JSON.stringify(checker.check(text, { desk }));
        expect(JSON.stringify(checker.check(text, { desk: JSON.parse(JSON.stringify(desk)) }))).toBe(report);
      }),
      { numRuns: 40 },
    );
  });

  test('a check without it is what it was', () => {
    fc.assert(
      fc.property(anyChecked, ([text, desk]) => {
        const before = JSON.stringify(checker.check(text));
        checker.check(text, { desk });
        expect(JSON.stringify(checker.check(text))).toBe(before);
        expect(JSON.stringify(checker.check(text, { desk: {} }))).toBe(before);
      }),
      { numRuns: 40 },
    );
  });

  test('nothing that was found goes without a word: it counts, is dismissed, or is left out by a setting', () => {
    fc.assert(
      fc.property(anyChecked, ([text, { rulings: _, ...desk }]) => {
        const before = checker.check(text);
        const after = checker.check(text, { desk });
        for (const [index, claim] of after.claims.entries()) {
          const was = before.claims[index]?.findings ?? [];
          const is = new Set(findingsOf(claim).map(({ id }) => id));
          const gone = was.filter(({ id }) => !is.has(id));
          const left = (claim.left?.off ?? 0) + (claim.left?.below ?? 0);
          // Of what nobody can check, remarks are not reported.
          const hidden = claim.verdict === 'not-checkable' ? gone.length : 0;
          expect(gone.length).toBeLessThanOrEqual(left + hidden);
        }
        const total = after.claims.reduce((sum, { left }) => sum + (left?.off ?? 0) + (left?.below ?? 0), 0);
        expect((after.left?.off ?? 0) + (after.left?.below ?? 0)).toBe(total);
      }),
      { numRuns: 40 },
    );
  });

  test('settings bear nothing out that was not borne out before', () => {
    fc.assert(
      fc.property(anyChecked, ([text, { rules = {} }]) => {
        const before = checker.check(text).claims;
        const after = checker.check(text, { desk: { rules } }).claims;
        for (const [index, { verdict }] of after.entries())
          if (verdict === 'supported') expect(before[index]?.verdict).toBe('supported');
      }),
      { numRuns: 40 },
    );
  });

  test('a verdict goes by the severities shown, and everything shown can be asked about', () => {
    fc.assert(
      fc.property(anyChecked, ([text, desk]) => {
        const report = checker.check(text, { desk });
        for (const claim of report.claims) {
          const error = claim.findings.some((finding) => finding.severity === 'error');
          expect(error).toBe(claim.verdict === 'refuted');
          for (const { id } of [claim, ...findingsOf(claim)])
            expect(explain(checker.trace(text, { desk }), id)?.id).toBe(id);
        }
      }),
      { numRuns: 20 },
    );
  });
});
