import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDates } from '../../src/reading/dates.js';
import { readNumbers } from '../../src/reading/numbers.js';
import { quotedSpans } from '../../src/reading/quotations.js';
import { readText } from '../../src/reading/read.js';
import { splitSentences } from '../../src/reading/sentences.js';
import { readQuotations } from '../../src/reading/speakers.js';
import { tokenize } from '../../src/reading/tokens.js';

const speakers = (text: string): (string | null)[] =>
  readText(text).quotations.map(({ speaker }) => speaker?.name ?? null);

describe('who says it', () => {
  test.each([
    ['“We are done,” Ada Lowe said.', ['Ada Lowe']],
    ['“We are done,” said Ada Lowe, who runs the office.', ['Ada Lowe']],
    ['“We are done,” Ada Lowe, the Senate minority leader, told reporters.', ['Ada Lowe']],
    ['“We are done,” said Secretary of State Ada Lowe, who appeared on Sunday.', ['Ada Lowe']],
    ['“Are we done?” Lowe asked.', ['Lowe']],
    ['Ada Lowe said: “We are done.”', ['Ada Lowe']],
    ['Lowe: “We are done.”', ['Lowe']],
    ['“We,” Ada Lowe said, “are done. We go.”', ['Ada Lowe', 'Ada Lowe']],
    ['“We are done,” Lowe said. “We go home.”', ['Lowe', 'Lowe']],
    ['According to Ada Lowe, the talks are “dead on arrival.”', ['Ada Lowe']],
    ['The talks are “dead on arrival,” according to Ada Lowe.', ['Ada Lowe']],
    ['Ada Lowe wrote on X that the talks were “dead on arrival.”', ['Ada Lowe']],
    [
      'Ada Lowe has blamed the mayor for the strike and called him a liar who is “not ready to talk.”',
      ['Ada Lowe'],
    ],
    ['Ada Lowe left the hall, calling the talks “a waste of time.”', ['Ada Lowe']],
    ['The plan was described as “a mess” by Ada Lowe.', ['Ada Lowe']],
    ['Ada Lowe said the mayor hopes to be “the last man standing.”', ['Ada Lowe']],
    ['A White House official called the talks “a waste of time.”', ['A White House official']],
    ['“We are done,” Lowe’s spokesman said.', ['Lowe’s spokesman']],
    ['“We are done,” said a spokesman for Ada Lowe.', ['a spokesman for Ada Lowe']],
    [
      'A source familiar with the talks said they were “dead on arrival.”',
      ['A source familiar with the talks'],
    ],
  ])('%s', (text, expected) => expect(speakers(text)).toEqual(expected));
});

test('a pronoun keeps its own words and takes the name it stands for', () => {
  const text =
    'In a post on his Blue Sky platform Monday, Tom Vale attacked the court. “We are done,” he wrote.';
  const speaker = readText(text).quotations[0]?.speaker;
  expect(speaker?.name).toBe('Tom Vale');
  expect(text.slice(speaker?.start, speaker?.end)).toBe('he');
});

describe('no speaker rather than a guess', () => {
  test.each([
    'They voted against a resolution condemning the “aggression” of the north.',
    'Tom Vale and his first secretary of state, Ada Lowe, embarked on a bid to “reset” relations.',
    'The “reset” failed.',
  ])('%s', (text) => expect(speakers(text)).toEqual([null]));
});

test('a title is no quotation', () => {
  expect(speakers('Ada Lowe told NBC’s “Meet the Press” that the talks had failed.')).toEqual([]);
});

/** Reads a text in all the ways that a hostile one could stall. */
const readAll = (text: string): void => {
  const tokens = tokenize(text);
  readQuotations(text, tokens, splitSentences(text), quotedSpans(text), []);
  readNumbers(tokens, readDates(tokens, '2025-03-05'));
};

// A method that squares the length would need hours for these, so that they end is the test; no clock is read.
test.each([
  '“',
  '"',
  "'",
  '" ',
  '“a,” he said, ',
  '— ',
  'A',
  'Ab ',
  'said ',
  '( ',
  '.',
  '. ',
  '1',
  '1 ',
  'in May 2014 ',
])(
  'however much there is of %j, reading it ends',
  (unit) => {
    expect(() => readAll(unit.repeat(400_000 / unit.length))).not.toThrow();
  },
  120_000,
);

test('offsets of quotations and speakers lie within the text', () => {
  const words = fc.constantFrom(
    '“',
    '”',
    'said',
    'Ada',
    'Lowe',
    'he',
    ',',
    '.',
    'that',
    'the mayor',
    'and',
    '"',
    '\n',
    'calling',
    'who',
    '(',
    ')',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (list) => {
      const text = list.join(' ');
      for (const { start, end, text: words, speaker } of readText(text).quotations) {
        expect(text.slice(start, end)).toBe(words);
        if (speaker !== null) expect(text.slice(speaker.start, speaker.end)).not.toBe('');
      }
    }),
  );
});
