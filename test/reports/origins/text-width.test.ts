import { describe, expect, test } from '@jest/globals';
import { linesOfWidth, widthOf } from '../../../src/reports/origins/text-width.js';

const face = { size: 10, weight: 'regular' } as const;

test.each([
  ['', 0],
  ['i', 2.78],
  ['W', 9.89],
  ['The Record', 56.96],
  // A mark that stands over another letter takes no room.
  ['e\u0301', 6.15],
])('%j is %d wide', (words, width) => {
  expect(widthOf(words, face)).toBeCloseTo(width, 2);
});

describe('lines', () => {
  test.each<[string, number, string[]]>([
    ['The Record', 100, ['The Record']],
    ['The Evening Record', 60, ['The', 'Evening', 'Record']],
    ['  The   Record ', 100, ['The Record']],
    ['Zeitungszeitung', 40, ['Zeitung', 'szeitun', 'g']],
    ['', 40, []],
  ])('%j in %d', (words, width, lines) => {
    expect(linesOfWidth(words, width, face)).toEqual(lines);
  });

  test('every line fits, and no letter is lost', () => {
    const words = 'A story by Donaudampfschifffahrtsgesellschaftszeitung and others, in 人民日报 as well 😀';
    const lines = linesOfWidth(words, 80, face);
    for (const line of lines) expect(widthOf(line, face)).toBeLessThanOrEqual(80);
    expect(lines.join('').replace(/ /g, '')).toBe(words.replace(/ /g, ''));
  });

  test('no more than so many, the last cut off', () => {
    const lines = linesOfWidth('one two three four five six', 30, face, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });
});
