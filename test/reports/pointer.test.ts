import { describe, expect, test } from '@jest/globals';
import { columnsOf } from '../../src/reports/columns.js';
import { pointAt } from '../../src/reports/pointer.js';

/** `words` stand once in `line`. */
const point = (line: string, words: string, columns = 80) =>
  pointAt(line, line.indexOf(words), line.indexOf(words) + words.length, '^', columns);

describe('the pointer stands under the words', () => {
  test.each<[string, string, string, string, string]>([
    ['plain letters', 'The ferry stays.', 'ferry', 'The ferry stays.', '    ^^^^^'],
    ['at the end', 'The ferry', 'ferry', 'The ferry', '    ^^^^^'],
    ['letters with accents', 'Café Müller fell', 'Müller', 'Café Müller fell', '     ^^^^^^'],
    ['combining marks', 'Cafe\u0301 stays', 'stays', 'Cafe\u0301 stays', '     ^^^^^'],
    ['wide characters before', '東京 fell', 'fell', '東京 fell', '     ^^^^'],
    ['wide characters at issue', 'In 東京 today', '東京', 'In 東京 today', '   ^^^^'],
    ['half-width kana, full-width letters', 'ｱＡ x', 'x', 'ｱＡ x', '    ^'],
    ['an emoji', '😀 fell', 'fell', '😀 fell', '   ^^^^'],
    ['a flag', '🇺🇦 Kyiv', 'Kyiv', '🇺🇦 Kyiv', '   ^^^^'],
    ['a family, joined', '👩‍👩‍👧 ate', 'ate', '👩‍👩‍👧 ate', '   ^^^'],
    ['a skin tone', '👍🏽 yes', 'yes', '👍🏽 yes', '   ^^^'],
    ['a sign made an emoji, and one not', '❤️ ☂ x', 'x', '❤️ ☂ x', '     ^'],
    ['a tab at the start', '\tThe ferry', 'ferry', '    The ferry', '        ^^^^^'],
    ['a tab in the middle', 'ab\tferry', 'ferry', 'ab  ferry', '    ^^^^^'],
    ['a tab at issue', 'ab\tcd', '\t', 'ab  cd', '  ^^'],
    ['a zero-width joiner alone', 'a\u200db', 'b', 'a\u200db', ' ^'],
    ['control characters', 'a\u001b[31mred', 'red', 'a␛[31mred', '      ^^^'],
    ['half of a surrogate pair', 'a\ud800 b', 'b', 'a\uFFFD b', '   ^'],
    ['words of another direction', 'He said שלום twice', 'שלום', 'He said שלום twice', '        ^^^^'],
  ])('%s', (_name, line, words, shown, pointer) => {
    expect(point(line, words)).toEqual({ shown, pointer });
  });

  test('nothing between two words has one mark', () => {
    expect(pointAt('ab cd', 3, 3, '~', 80)).toEqual({ shown: 'ab cd', pointer: '   ~' });
    expect(pointAt('ab', 2, 2, '~', 80)).toEqual({ shown: 'ab', pointer: '  ~' });
    expect(pointAt('', 0, 0, '~', 80)).toEqual({ shown: '', pointer: '~' });
  });
});

describe('a long line is shown around the words', () => {
  const before = 'one two three four five six ';
  const after = ' seven eight nine ten eleven twelve';

  test.each<[string, string, string, string]>([
    ['in the middle', `${before}FERRY${after}`, '…r five six FERRY seven eigh…', '            ^^^^^'],
    ['at the start', `FERRY${after}`, 'FERRY seven eight nine ten …', '^^^^^'],
    ['at the end', `${before}FERRY`, '…o three four five six FERRY', '                       ^^^^^'],
  ])('%s', (_name, line, shown, pointer) => {
    expect(point(line, 'FERRY', 29)).toEqual({ shown, pointer });
  });

  test('words that are longer than the room are cut', () => {
    const line = `${before}${'FERRY '.repeat(10)}${after}`;
    expect(point(line, 'FERRY '.repeat(10).trim(), 20)).toEqual({
      shown: '…FERRY FERRY FERRY …',
      pointer: ` ${'^'.repeat(18)}`,
    });
  });

  test('whatever stands there, it is never wider than asked, and fast in a line of megabytes', () => {
    for (const filling of ['a', '東', '👩‍👩‍👧', 'e\u0301\u0301\u0301', '\t', '\u001b', ' ']) {
      const line = `${filling.repeat(500_000)}FERRY${filling.repeat(500_000)}`;
      const { shown, pointer } = point(line, 'FERRY', 60);
      expect(columnsOf(shown)).toBeLessThanOrEqual(60);
      expect(columnsOf(shown.slice(0, shown.indexOf('FERRY')))).toBe(pointer.indexOf('^'));
      expect(pointer.trim()).toBe('^^^^^');
    }
  });
});
