import { describe, expect, test } from '@jest/globals';
import { citationInWords } from '../../src/reports/citation.js';
import { diffInWords } from '../../src/reports/diff.js';
import { asJson } from '../../src/reports/json.js';
import { neutralise, neutraliseInline } from '../../src/reports/neutralise.js';
import { counted, dayInWords, verdictInWords } from '../../src/reports/wording.js';
import { wrap } from '../../src/reports/wrap.js';

test.each([
  ['2025-03-04', '4 March 2025'],
  ['2024-12-31', '31 December 2024'],
  ['2025-02', 'February 2025'],
  ['2025', '2025'],
  ['2025-13-01', '2025-13-01'],
])('the day %s is %s', (date, words) => {
  expect(dayInWords(date)).toBe(words);
});

test.each([
  ['supported', 'On the record'],
  ['refuted', 'Differs from the record'],
  ['conflicting', 'Sources disagree'],
  ['not-enough-evidence', 'Not on record'],
  ['not-checkable', 'Not checkable'],
] as const)('%s is shown as %s', (verdict, words) => {
  expect(verdictInWords(verdict)).toBe(words);
});

test('counts', () => {
  expect([counted(0, 'claim'), counted(1, 'claim'), counted(2, 'person', 'people')]).toEqual([
    '0 claims',
    '1 claim',
    '2 people',
  ]);
});

describe('a citation', () => {
  const citation = { source: 's', id: 's/f', locator: '¶2', snippet: 'It stays', url: null } as const;

  test.each([
    [{ wording: 'verbatim', stance: 'supports' }, 'supports: s ¶2: “It stays”'],
    [{ wording: 'paraphrase', stance: 'contradicts' }, "contradicts: s ¶2, in the record's words: It stays"],
    [{ wording: 'record', stance: 'repeats-error' }, 'repeats the error: s ¶2, an entry: It stays'],
  ] as const)('%j', (given, words) => {
    expect(citationInWords({ ...citation, ...given })).toBe(words);
  });

  test.each([
    ['https://x.example/a', ' <https://x.example/a>'],
    ['javascript:alert(1)', ''],
    ['file:///etc/passwd', ''],
  ])('the address %s', (url, shown) => {
    expect(citationInWords({ ...citation, wording: 'verbatim', stance: 'supports', url })).toBe(
      `supports: s ¶2: “It stays”${shown}`,
    );
  });
});

test('a word diff, whether its parts hold their spaces or not', () => {
  const expected = 'We see [-how-] {+that+} it ends';
  const loose = [{ kept: 'We see ' }, { removed: 'how' }, { inserted: 'that' }, { kept: ' it ends' }];
  const tight = [{ kept: 'We see' }, { removed: 'how' }, { inserted: 'that' }, { kept: 'it ends' }];
  expect([diffInWords(loose), diffInWords(tight)]).toEqual([expected, expected]);
  expect(diffInWords([{ kept: 'a' }, { removed: ' ' }, { kept: 'b' }])).toBe('a b');
});

test.each([
  ['a\u0000b', 'a␀b'],
  ['a\u007fb', 'a␡b'],
  ['a\u009bb', 'a\uFFFDb'],
  ['a\u202eb', 'a\uFFFDb'],
  ['a\ud800b', 'a\uFFFDb'],
  ['a\r\nb\tc', 'a␍\nb\tc'],
  ['é 東 😀 👩‍👩‍👧', 'é 東 😀 👩‍👩‍👧'],
])('%j is made %j, in as many units', (text, safe) => {
  expect(neutralise(text)).toBe(safe);
  expect(safe).toHaveLength(text.length);
});

test('on one line', () => {
  expect(neutraliseInline('a\r\n\tb\u001b')).toBe('a b␛');
});

test('JSON that a terminal does not obey and a parser reads as it was', () => {
  const value = { text: 'a\u001b\u009b\u202e\u2028“é”' };
  expect(asJson(value)).toBe('{"text":"a\\u001b\\u009b\\u202e\\u2028“é”"}\n');
  expect(JSON.parse(asJson(value))).toEqual(value);
});

test.each([
  ['one two three', 7, '  ', 'one two\n  three'],
  ['one two three four', 7, '  ', 'one two\n  three\n  four'],
  ['unbreakable word', 5, '', 'unbreakable\nword'],
  ['東京 東京', 5, '', '東京\n東京'],
  ['', 5, '', ''],
])('%j in %d columns', (text, columns, indent, lines) => {
  expect(wrap(text, columns, indent)).toBe(lines);
});
