import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isTitled, quotedSpans } from '../../src/reading/quotations.js';

const quoted = (text: string): string[] => quotedSpans(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['curly', '“We are done,” she said.', ['We are done,']],
  ['straight', '"We are done," she said.', ['We are done,']],
  [
    'a straight mark that closes a curly one',
    '“We are done," she said. "We go."',
    ['We are done,', 'We go.'],
  ],
  ['an opening mark that closes', 'He called it “overdue“ on Friday.', ['overdue']],
  ['interrupted', '“We,” she said, “are done.”', ['We,', 'are done.']],
  ['nested', '“He told me ‘no’ twice,” she said.', ['He told me ‘no’ twice,']],
  ['nested in marks of one kind', '“He said “no” to me,” she said.', ['He said “no” to me,']],
  ['single outer marks', 'Lowe: ‘We won’t go’ to court', ['We won’t go']],
  ['straight single marks', "Lowe says 'we won't go' to court", ["we won't go"]],
  ['apostrophes', "It was the '90s and the voters' mood was theirs.", []],
  ['French marks', 'Il a dit «non» hier.', ['non']],
  ['German marks', '„Wir sind fertig“, sagte sie. »Wir gehen«, sagte er.', ['Wir sind fertig', 'Wir gehen']],
  [
    'curly marks inside straight ones',
    '"He said “no” and “never” to me," she said.',
    ['He said “no” and “never” to me,'],
  ],
  ['closing after the full stop', 'She said, “We go.” He left.', ['We go.']],
  ['partial', 'He called it “long” and “overdue.”', ['long', 'overdue.']],
  ['scare quotes', 'The so-called “reset” failed.', ['reset']],
  ['a mark that somebody forgot', 'Lowe said: “We are done. We go home.', ['We are done. We go home.']],
])('%s', (_name, text, expected) => {
  expect(quoted(text)).toEqual(expected);
});

describe('a quotation that goes on in the next paragraph', () => {
  test.each([
    ['opens it again', '“We are done,\n\n“and we go.”', ['We are done,', 'and we go.']],
    [
      'holds marks of its own',
      '“They said “never” to us.\n\n“They said it twice.”',
      ['They said “never” to us.', 'They said it twice.'],
    ],
    [
      'holds marks of another kind',
      '"They said “never” to us.\n\n"They said it twice."',
      ['They said “never” to us.', 'They said it twice.'],
    ],
    [
      'does not open it again',
      '“We are done with\n\nall of it.” She left.',
      ['We are done with', 'all of it.'],
    ],
  ])('and %s', (_how, text, expected) => {
    expect(quoted(text)).toEqual(expected);
    expect(quotedSpans(text).map(({ continues }) => continues)).toEqual([true, false]);
  });

  test('but not where it was closed', () => {
    expect(quotedSpans('“We go,” she said. “We go.”\n\n“No.”').map(({ continues }) => continues)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('a title', () => {
  test.each([
    ['Meet the Press', "told NBC's "],
    ['The Art of the Quiet Deal', 'wrote '],
  ])('%s is one', (words, before) => expect(isTitled(words, before)).toBe(true));
  test.each(['We are done', 'LOCK THEM ALL UP', 'Crooked Tom'])('%s is none', (words) =>
    expect(isTitled(words, 'said ')).toBe(false),
  );
});

test('spans are in order, within the text, and hold a letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab .,?“”"‘’\'«»\n—'), maxLength: 120 }), (text) => {
      let last = 0;
      for (const { start, end } of quotedSpans(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toMatch(/[ab]/);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
