import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitSentences } from '../../src/reading/sentences.js';

test.each([
  [['Sen. Ada Lowe, R-La., voted no.', 'Rep. Tom Vale (R-S.C.) did not vote.']],
  [['“It is over.”', 'She left.', '“Why?” he asked.', 'Nobody answered.']],
  [['The U.S. Senate met at 5 p.m. on Monday.', 'The No. 2 Republican stayed away.']],
  [['He lives in the U.S.', 'The vote was 5-4.']],
  [['Lt. Gen. Ann Roe spoke.', 'Then J.D. Frost took over.']],
  [['It cost $1.5 billion.', 'No.', 'He did not pay.']],
  [['Acme Inc. Chairman Ann Roe left.', 'She works for Acme Corp.', 'He does not.']],
  [['Martin Vale Jr. Day is in May.', 'Sen. Ann Roe, D-Mass. Chair, spoke.']],
  [['She said ‘We go.’', "''We stay,'' he said.", "''No.''", 'They left.']],
])('%j are sentences', (sentences) => {
  const text = sentences.join(' ');
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});

test('a line end ends a sentence', () => {
  expect(splitSentences('A headline\nThe text begins')).toHaveLength(2);
});

test('sentences are in order, within the text, trimmed and not empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      let last = 0;
      for (const { start, end } of splitSentences(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
