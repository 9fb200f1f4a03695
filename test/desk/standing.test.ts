import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Severity } from '../../src/checking/report.js';
import { bars, fewest, standingOf, stepDown, upperEnd } from '../../src/desk/standing.js';

// Found by halving, from what Wilson's interval is: the shares p with |p - x/n| at most z times the root of p(1 - p)/n.
test.each([
  [0, 10, 0.2775],
  [5, 10, 0.7634],
  [9, 10, 0.9821],
  [10, 10, 1],
  [81, 100, 0.87485],
  [0, 0, 1],
])('%i right of %i: at most %f', (right, total, upper) =>
  expect(upperEnd(right, total)).toBeCloseTo(upper, 4),
);

describe('a rule steps down', () => {
  test.each<[Severity, number, number, Severity | null]>([
    // Two dismissals, or nine, silence nothing.
    ['error', 0, 2, null],
    ['error', 0, 9, null],
    ['error', 0, 10, 'warning'],
    // Eight of ten may be nine of ten by chance.
    ['error', 8, 2, null],
    ['error', 7, 3, 'warning'],
    // As good a share from more decisions says more.
    ['error', 80, 20, 'warning'],
    ['error', 90, 10, null],
    ['error', 1000, 0, null],
    ['warning', 6, 4, null],
    ['warning', 4, 6, 'info'],
    ['warning', 80, 20, null],
    ['warning', 70, 30, 'info'],
    // A remark stays a remark.
    ['info', 0, 1000, null],
  ])('%s, %i confirmed, %i dismissed: %s', (severity, confirmed, dismissed, to) =>
    expect(stepDown(severity, { confirmed, dismissed })).toBe(to),
  );

  const severity = fc.constantFrom<Severity>('error', 'warning', 'info');
  const count = fc.nat(400);

  test('never for a confirmation more, and never back for a dismissal more', () => {
    fc.assert(
      fc.property(severity, count, count, (from, confirmed, dismissed) => {
        if (stepDown(from, { confirmed, dismissed }) === null && confirmed + dismissed >= fewest)
          expect(stepDown(from, { confirmed: confirmed + 1, dismissed })).toBeNull();
        if (stepDown(from, { confirmed, dismissed }) !== null)
          expect(stepDown(from, { confirmed, dismissed: dismissed + 1 })).not.toBeNull();
      }),
    );
  });

  test('never while its measured precision is at its bar or above', () => {
    fc.assert(
      fc.property(severity, count, count, (from, confirmed, dismissed) => {
        fc.pre(confirmed + dismissed > 0);
        if (confirmed / (confirmed + dismissed) >= (bars[from] ?? 0))
          expect(stepDown(from, { confirmed, dismissed })).toBeNull();
      }),
    );
  });

  test('an interval holds the share that it is of, and is narrower for more', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.integer({ min: 2, max: 20 }), (right, wrong, times) => {
        const total = right + wrong;
        fc.pre(total > 0);
        expect(upperEnd(right, total)).toBeGreaterThanOrEqual(right / total - 1e-12);
        expect(upperEnd(right * times, total * times)).toBeLessThanOrEqual(upperEnd(right, total) + 1e-12);
      }),
    );
  });
});

describe('a rule stands', () => {
  const rule = { id: 'wrong-name', severity: 'warning' } as const;
  test.each([
    ['at its own severity', undefined, 'warning'],
    ['where it stepped down to', { seq: 4, to: 'info' } as const, 'info'],
    ['at its own severity after a reset', { seq: 4, to: null }, 'warning'],
    ['no graver than it was made since', { seq: 4, to: 'error' } as const, 'warning'],
  ])('%s', (_, last, severity) =>
    expect(standingOf(rule, last, { confirmed: 1, dismissed: 3 })).toEqual({
      ...{ rule: 'wrong-name', own: 'warning', severity, since: last?.seq ?? 0 },
      ...{ confirmed: 1, dismissed: 3, precision: 0.25 },
    }),
  );
});
