import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDates } from '../../src/reading/dates.js';
import { readNumbers } from '../../src/reading/numbers.js';
import { tokenize } from '../../src/reading/tokens.js';

const read = (text: string): unknown[] => {
  const tokens = tokenize(text);
  return readNumbers(tokens, readDates(tokens, '2025-03-05')).map((one) => [
    text.slice(one.start, one.end),
    one.value,
    ...(one.high === undefined ? [] : [one.high]),
    ...(one.unit === null ? [] : [one.unit]),
    ...(one.hedge === null ? [] : [one.hedge]),
    ...(one.vague ? ['vague'] : []),
    ...(one.ordinal ? ['ordinal'] : []),
  ]);
};

test.each([
  ['Tens of thousands marched', [['Tens of thousands', 10_000, 'vague']]],
  ['a few million dollars', [['a few million dollars', 1e6, 'USD', 'vague']]],
  ['three-fifths of voters', [['three-fifths', 0.6]]],
  ['just over half of them', [['half', 0.5, 'more-than']]],
  ['one in five voters', [['one in five', 0.2]]],
  [
    'ruled 5 to 4',
    [
      ['5', 5],
      ['4', 4],
    ],
  ],
  ['a two-week pause', [['two', 2]]],
  ['between 10 and 12 planes', [['10 and 12', 10, 12]]],
  ['10 to 12 percent', [['10 to 12 percent', 10, 12, '%']]],
  // What has a unit of its own goes up to the same unit.
  [
    '8 percent to 729,000 tons',
    [
      ['8 percent', 8, '%'],
      ['729,000', 729_000],
    ],
  ],
  ['$10 billion to $12 billion', [['$10 billion to $12 billion', 1e10, 1.2e10, 'USD']]],
  ['about $1.5 billion', [['$1.5 billion', 1.5e9, 'USD', 'about']]],
  ['€20m', [['€20m', 2e7, 'EUR']]],
  ['no fewer than 80 people', [['80', 80, 'at-least']]],
  ['40 or more people', [['40', 40, 'at-least']]],
  ['half a million people', [['half a million', 500_000]]],
  ['two and a half hours', [['two and a half', 2.5]]],
  ['two hundred and fifty thousand', [['two hundred and fifty thousand', 250_000]]],
  ['the 47th president', [['47th', 47, 'ordinal']]],
  ['F-16s over COVID-19 wards', []],
  ['in 2014 it rose', []],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('quantities are in order and none overlap', () => {
  const words = fc.constantFrom(
    'two',
    '10',
    'million',
    'half',
    'a',
    'and',
    'to',
    '-',
    '%',
    '$',
    'in',
    'about',
    'third',
    'dozen',
    'of',
    'between',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (list) => {
      const text = list.join(' ');
      let last = 0;
      for (const { start, end, value } of readNumbers(tokenize(text))) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(Number.isFinite(value)).toBe(true);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
