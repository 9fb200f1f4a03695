import { expect, test } from '@jest/globals';
import { earliestDay, formatDate, latestDay } from '../../src/record/partial-date.js';

test.each([
  ['2025', '2025-01-01', '2025-12-31', '2025'],
  ['2025-02', '2025-02-01', '2025-02-28', 'February 2025'],
  ['2024-02', '2024-02-01', '2024-02-29', 'February 2024'],
  ['1999-12', '1999-12-01', '1999-12-31', 'December 1999'],
  ['2025-01-03', '2025-01-03', '2025-01-03', '3 January 2025'],
])('%s may be any day from %s to %s, and reads “%s”', (date, earliest, latest, formatted) => {
  expect(earliestDay(date)).toBe(earliest);
  expect(latestDay(date)).toBe(latest);
  expect(formatDate(date)).toBe(formatted);
});
