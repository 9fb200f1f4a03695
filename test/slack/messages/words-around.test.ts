import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wordsAround } from '../../../src/slack/messages/words-around.js';
import { words } from '../hostile.js';

const around = (marked: string) => {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return wordsAround(marked.replace(/[[\]]/g, ''), start, end);
};

test.each([
  ['Schumer, the [House minority leader], spoke.', 'Schumer, the *House minority leader*, spoke.'],
  ['“[It was wrong],” he said.', '“*It was wrong*,” he said.'],
  // Slack would show the asterisks.
  ['The sub[marine] sank.', 'The submarine sank.'],
  ['It rose [2] 5 points.', 'It rose *2* 5 points.'],
  // All of it would stand out from nothing.
  ['[All of it is at issue].', 'All of it is at issue.'],
  ['A *star* and [words].', 'A ∗star∗ and *words*.'],
])('%s', (marked, shown) => {
  expect(around(marked)).toBe(shown);
});

test('a long sentence is shortened on both sides', () => {
  const shown = around(`${'before '.repeat(100)}[the words] ${'after '.repeat(100)}`);
  expect(shown).toMatch(/^… before .*\*the words\* after .*…$/);
  expect(shown.length).toBeLessThan(300);
});

test('offsets that are none show the sentence as it is', () => {
  expect(wordsAround('So it is.', 5, 50)).toBe('So it is.');
  expect(wordsAround('So it is.', -3, 2)).toBe('So it is.');
  fc.assert(
    fc.property(words, fc.integer(), fc.integer(), (text, start, end) => {
      expect(wordsAround(text, start, end).length).toBeLessThanOrEqual(1500);
    }),
  );
});
