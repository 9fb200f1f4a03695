import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readText } from '../../src/reading/read.js';
import { turnsOf } from '../../src/reading/turns.js';

/** Who says what: `speaker > words`, line ends as `/`. */
const turns = (...lines: string[]): string[] => {
  const text = lines.join('\n');
  return turnsOf(text).map(
    ({ speaker, start, end }) => `${speaker} > ${text.slice(start, end).replace(/\n+/g, ' / ')}`,
  );
};

describe('labels in capitals', () => {
  test('with titles, parties and what else a network writes', () => {
    expect(
      turns(
        'The interview was aired on Sunday.',
        'JOHN KING, CNN ANCHOR: Will you vote for it?',
        'SEN. ADA LOWE (R-TX): I will not.',
        '(CROSSTALK)',
        'KING (voice-over): She did not.',
        'LOWE: No, John.',
      ),
    ).toEqual([
      'JOHN KING > Will you vote for it?',
      'ADA LOWE > I will not. / (CROSSTALK)',
      'JOHN KING > She did not.',
      'ADA LOWE > No, John.',
    ]);
  });
  test('of a briefing', () => {
    expect(turns('MS. ROE: Good morning.', '', 'QUESTION: Will he go?', '', 'MS. ROE: No.')).toEqual([
      'ROE > Good morning.',
      'QUESTION > Will he go?',
      'ROE > No.',
    ]);
  });
});

test('questions and answers', () => {
  expect(turns('Q: Why?', 'A: Because.', 'It was late.', 'Q. When?', 'A. In May.')).toEqual([
    'Q > Why?',
    'A > Because. / It was late.',
    'Q > When?',
    'A > In May.',
  ]);
});

test('names in ordinary letters, where two of them come back', () => {
  expect(turns('Tom Vale: Why?', 'Ada Lowe: Because.', 'Vale: When?', 'Lowe: In May.')).toEqual([
    'Tom Vale > Why?',
    'Ada Lowe > Because.',
    'Tom Vale > When?',
    'Ada Lowe > In May.',
  ]);
});

test('a transcript in quotation marks ends where they do', () => {
  expect(
    turns('As follows:', '', '"ROE: Why?', '', '"VALE: Because.', '', '"It was late."', '', 'She left.'),
  ).toEqual(['ROE > Why?', 'VALE > Because. / "It was late.']);
});

describe('no transcript', () => {
  test.each([
    ['one label', 'ROE: We are done.\nThen she left.'],
    ['headings', 'READ MORE: The vote\nUPDATE: It passed\nWATCH: The speech'],
    ['a list of figures', 'Ada Lowe: 51\nTom Vale: 49\nAda Lowe: 50\nTom Vale: 50'],
    ['headlines', 'Ada Lowe: We Are Done\nAda Lowe: The Plan\nThe mayor left.'],
    ['a colon in running text', 'Lowe had a message: go home.\nVale had another: stay.'],
  ])('%s', (_name, text) => expect(turnsOf(text)).toEqual([]));
});

test('labels and words are where the offsets say', () => {
  const text = 'JOHN KING: Why?\nSEN. ADA LOWE (D-Nev.): Because.';
  expect(readText(text).turns.map(({ label }) => text.slice(label.start, label.end))).toEqual([
    'JOHN KING',
    'SEN. ADA LOWE',
  ]);
});

test('turns are in order and within the text, none overlapping', () => {
  const parts = fc.constantFrom('ROE: ', 'Q: ', 'A. ', 'Tom Vale: ', 'a', ' ', '\n', '"', '(R-TX): ', 'MR. ');
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 40 }), (list) => {
      const text = list.join('');
      let last = 0;
      for (const { start, end, label } of turnsOf(text)) {
        expect(label.start).toBeGreaterThanOrEqual(last);
        expect(label.end).toBeLessThanOrEqual(start);
        expect(end).toBeGreaterThanOrEqual(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
