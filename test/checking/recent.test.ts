import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Recent } from '../../src/checking/recent.js';

test('what was set last is known, and what was set long before is forgotten', () => {
  const recent = new Recent<number, string>(2);
  for (const n of [1, 2, 3, 4, 5]) recent.set(n, `value ${n}`);
  expect([1, 2, 3, 4, 5].map((n) => recent.get(n) ?? null)).toEqual([
    null,
    null,
    'value 3',
    'value 4',
    'value 5',
  ]);
});

test('what is asked for again is kept', () => {
  const recent = new Recent<number, string>(2);
  recent.set(0, 'kept');
  for (let n = 1; n < 20; n += 1) {
    recent.set(n, 'passing');
    expect(recent.get(0)).toBe('kept');
  }
  expect(recent.get(10)).toBeUndefined();
});

test('it never gives another value than the last that was set, and always gives one of the latest', () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer()), { maxLength: 60 });
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 6 }), (all, most) => {
      const recent = new Recent<number, number>(most);
      const whole = new Map<number, number>();
      for (const [key, value] of all) {
        recent.set(key, value);
        whole.set(key, value);
        expect(recent.get(key)).toBe(value);
      }
      const latest = new Set(all.slice(-most).map(([key]) => key));
      for (const [key, value] of whole) {
        const known = recent.get(key);
        if (known === undefined) expect(latest.has(key)).toBe(false);
        else expect(known).toBe(value);
        // To ask for what is known moves it on, and others may be forgotten.
        if (known !== undefined) break;
      }
    }),
  );
});
