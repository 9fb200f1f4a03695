/** What holds of every explanation, whatever the text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CheckOptions, createChecker } from '../../src/checking/check.js';
import { explain } from '../../src/checking/why/explain.js';
import type { Explanation } from '../../src/checking/why/explanation.js';
import { lookup } from '../../src/record/lookup.js';
import { packageRoot } from '../../src/record/package-root.js';
import { shipped } from './rule-tester.js';

/** One seed, so that a commit passes or fails whenever it is run. */
fc.configureGlobal({ seed: 20250304 });

const checker = createChecker(shipped);
/** One that has read nothing yet. */
const another = createChecker(shipped);

const SENTENCES = readFileSync(join(packageRoot(), 'test/eval/claims.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => String(JSON.parse(line).text));

const text = fc
  .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 3 })
  .map((sentences) => sentences.join(' '));

const options: fc.Arbitrary<CheckOptions> = fc.constantFrom<CheckOptions>(
  {},
  {},
  { on: '2025-02-28' },
  { on: '2019-06-01' },
);

/** What a template shows where a value was missing. */
const NOT_FILLED_IN = /\b(?:undefined|null|NaN)\b|\[object/;

const assertSound = (explanation: Explanation, whole: string): void => {
  const { claim, finding, steps, record } = explanation;
  expect(record).toEqual({ asOf: shipped.asOf, digest: shipped.digest });
  expect(whole.slice(claim.start, claim.end)).toBe(claim.text);
  if (finding !== null) expect(whole.slice(finding.start, finding.end)).toBe(finding.actual);
  expect(steps.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['read', 'day', 'rules', 'verdict']));
  for (const { words, points } of steps) {
    expect(words).toMatch(/\S/);
    expect(words).not.toMatch(NOT_FILLED_IN);
    for (const point of points) {
      expect(point.words).toMatch(/\S/);
      expect(point.words).not.toMatch(NOT_FILLED_IN);
      for (const { start, end } of point.spans) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(whole.length);
      }
      for (const { id, locator, source, snippet, wording, stance } of point.citations) {
        const ofSide = id.startsWith('discrepancies/') ? snippet : undefined;
        const found = lookup(shipped, id, locator, source === 'people' ? undefined : source, ofSide);
        expect({ id, locator, ...found }).toMatchObject({ id, locator, snippet, wording });
        // What did not count points nowhere.
        if (!point.counts) expect({ id, stance }).toEqual({ id, stance: null });
      }
      if (point.weight === undefined) continue;
      expect(point.weight.coverage).toBeGreaterThanOrEqual(0);
      expect(point.weight.coverage).toBeLessThanOrEqual(1);
      for (const words of point.weight.lacks) expect(claim.text).toContain(words);
    }
  }
};

describe('an explanation', () => {
  test('is there for every finding and every claim, holds together, and is the same bytes twice', () => {
    fc.assert(
      fc.property(text, options, (whole, given) => {
        for (const claim of checker.check(whole, given).claims) {
          for (const id of [claim.id, ...claim.findings.map((finding) => finding.id)]) {
            const first = explain(checker.trace(whole, given), id);
            if (first === null) throw new Error(`no explanation of ${id} in: ${whole}`);
            assertSound(first, whole);
            expect(first.id).toBe(id);
            const bytes = JSON.stringify(first);
            expect(JSON.stringify(explain(checker.trace(whole, given), id))).toBe(bytes);
            expect(JSON.stringify(explain(another.trace(whole, given), id))).toBe(bytes);
            expect(JSON.parse(bytes)).toEqual(first);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('tells of the finding as the report has it, and of what the verdict cites', () => {
    fc.assert(
      fc.property(text, options, (whole, given) => {
        for (const claim of checker.check(whole, given).claims) {
          const places = (explanation: Explanation | null) =>
            explanation?.steps.flatMap(({ points }) =>
              points.flatMap(({ citations }) => citations.map((one) => `${one.id} ${one.locator}`)),
            );
          for (const finding of claim.findings) {
            const explanation = explain(checker.trace(whole, given), finding.id);
            // Of two alike in one text, the first is told.
            const { start: _, end: __, ...told } = explanation?.finding ?? finding;
            expect(finding).toMatchObject(told);
            const cited = finding.citations.map((one) => `${one.id} ${one.locator}`);
            expect(places(explanation)).toEqual(expect.arrayContaining(cited));
          }
          const ofClaim = explain(checker.trace(whole, given), claim.id);
          expect(ofClaim?.claim.verdict).toBe(claim.verdict);
          const cited = claim.citations.map((one) => `${one.id} ${one.locator}`);
          expect(places(ofClaim)).toEqual(expect.arrayContaining(cited));
        }
      }),
      { numRuns: 12 },
    );
  });

  test('is not there for an id that the text does not give', () => {
    const [first = '', second = ''] = SENTENCES;
    const [claim] = checker.check(first).claims;
    expect(explain(checker.trace(second), claim?.id ?? '')).toBeNull();
    expect(explain(checker.trace(first), 'c-')).toBeNull();
    expect(explain(checker.trace(''), 'f-aaaaaaaaaa')).toBeNull();
  });
});

describe('ids', () => {
  test('of the same sentence on the same day are the same, wherever it stands', () => {
    const [first = '', second = ''] = SENTENCES;
    const [alone] = checker.check(first, { on: '2025-03-01' }).claims;
    const [, behind] = checker.check(`${second}\n\n${first}`, { on: '2025-03-01' }).claims;
    expect(behind?.text).toBe(alone?.text);
    expect(behind?.id).toBe(alone?.id);
    expect(checker.check(first, { on: '2019-06-01' }).claims[0]?.id).not.toBe(alone?.id);
  });
});
