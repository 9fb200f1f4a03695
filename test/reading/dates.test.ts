import { expect, test } from '@jest/globals';
import { readDates } from '../../src/reading/dates.js';
import { tokenize } from '../../src/reading/tokens.js';

/** A Wednesday. */
const ON = '2025-03-05';
const read = (text: string, on: string | null = ON): unknown[] =>
  readDates(tokenize(text), on).map(({ start, end, from, to }) => [text.slice(start, end), from, to]);

test.each([
  ['on Feb. 28', [['Feb. 28', '2025-02-28', '2025-02-28']]],
  ['on March 2, 2025', [['March 2, 2025', '2025-03-02', '2025-03-02']]],
  ['filed 02/28/2025', [['02/28/2025', '2025-02-28', '2025-02-28']]],
  ['in the last week of February 2025', [['last week of February 2025', '2025-02-21', '2025-02-28']]],
  ['in late February 2025', [['late February 2025', '2025-02-19', '2025-02-28']]],
  ['early Monday', [['Monday', '2025-03-03', '2025-03-03']]],
  ['last Thursday', [['Thursday', '2025-02-27', '2025-02-27']]],
  ['two weeks ago', [['two weeks ago', '2025-02-16', '2025-02-22']]],
  ['three years ago', [['three years ago', '2022-01-01', '2022-12-31']]],
  ['a month earlier', []],
  ['in the 1990s', [['1990s', '1990-01-01', '1999-12-31']]],
  ['in the ’80s', [['’80s', '1980-01-01', '1989-12-31']]],
  ['since 2014', [['2014', '2014-01-01', '2014-12-31']]],
  [
    'from 2017 to 2021',
    [
      ['2017', '2017-01-01', '2017-12-31'],
      ['2021', '2021-01-01', '2021-12-31'],
    ],
  ],
  ['the 2024 election', [['2024', '2024-01-01', '2024-12-31']]],
  ['They may march on Washington', []],
  ['May they march', []],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('without a day to be relative to, a relative date has no days', () => {
  expect(read('on Friday', null)).toEqual([['Friday', null, null]]);
  expect(read('two weeks ago', null)).toEqual([['two weeks ago', null, null]]);
});

test.each([
  ['Friday, Feb. 28, 2025', false],
  ['Saturday, Feb. 28, 2025', true],
])('%s: weekday and date clash: %s', (text, clash) => {
  expect(readDates(tokenize(text), ON)[0]?.clash).toBe(clash);
});
