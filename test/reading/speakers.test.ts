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
    [
      '“We are done,” Lowe said. “We go home.”\n\nBo Marsh, who objected, called it “a shame.”',
      ['Lowe', 'Lowe', 'Bo Marsh'],
    ],
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

/** A mechanism, and sentences that it alone decides. */
const decided: readonly (readonly [string, readonly (readonly [string, string | null])[]])[] = [
  [
    'a label before a colon',
    [
      ['LATE NIGHT - Ada Lowe and Tom Vale: “We are done.”', 'Ada Lowe and Tom Vale'],
      ['More from the report: “Turnout fell.”', 'the report'],
      ['Asked about it, Lowe fired back: “We are done.”', 'Lowe'],
    ],
  ],
  [
    'a participle belongs to the main clause',
    [
      ['Lowe would not say whom the mayor would name, adding: “We are done.”', 'Lowe'],
      ['Lowe denied the notion that a shakeup is coming, explaining that he was “taking a day off.”', 'Lowe'],
      ['The two were polite – Ada Lowe saying she was “very encouraged” after the talks.', 'Ada Lowe'],
      ['The talks failed, with the teachers’ union calling them “a joke.”', 'the teachers’ union'],
    ],
  ],
  [
    'a clause that ended before the quotation says nothing of it',
    [
      ['Lowe said the offer, which some have argued was fair, was an “insult” to them.', 'Lowe'],
      ['Lowe argued the road, which is supported by Tom Vale, “wouldn’t go ten feet” without them.', 'Lowe'],
      [
        'As Tom Vale claimed that “they got off for less,” one of the lawyers said the cases differ.',
        'Tom Vale',
      ],
    ],
  ],
  [
    'a plural is no verb',
    [
      ['Former governor Ada Lowe called the use of executive orders “quite dangerous.”', 'Ada Lowe'],
      ['Protesters marched on Monday, chanting “No deal,” raising fresh questions.', 'Protesters'],
      ['Lowe said Thursday in Reno, Nev., that states can act because “men should not.”', 'Lowe'],
    ],
  ],
  [
    'between a noun and its verb',
    [
      ['A letter obtained by the Daily Post warns that “more will follow.”', 'A letter'],
      ['An official who spoke to explain the plan said Wednesday, “There are talks.”', 'An official'],
      [
        'Four in 10 voters in the state say they are “angry” with the council.',
        'Four in 10 voters in the state',
      ],
      ['A former mayor -- Ada Lowe, who lost in May -- said the plan “offered no change.”', 'A former mayor'],
      ['Lowe, star of the film “Lake,” thanked Tom Vale for “making us all safer.”', 'Lowe'],
      ['Gov. Ada Lowe (R-OH), said, “We are done.”', 'Ada Lowe'],
      ['“We have had worse nights,” said the 46-year-old.', 'the 46-year-old'],
    ],
  ],
  [
    'a noun of speech',
    [
      ['Tom Vale has delivered an impassioned defense of “lake values” again.', 'Tom Vale'],
      ['Tom Vale’s “47 percent” comment was dismissive.', 'Tom Vale'],
      ['Tom Vale issued a statement: “We are done.”', 'Tom Vale'],
      ['Tom Vale made it clear that he has “serious concerns” about it.', 'Tom Vale'],
    ],
  ],
  [
    'by whom',
    [
      ['Lowe was asked by host Tom Vale whether the plan would risk “another failure.”', 'Tom Vale'],
      ['It was Tom Vale, not Ada Lowe, who told them, “We are done.”', 'Tom Vale'],
      ['It failed, Ada Lowe said, “because they left.”', 'Ada Lowe'],
      ['Said Ada Lowe, “We were proud of him.”', 'Ada Lowe'],
    ],
  ],
  [
    'what is signed',
    [
      ['“We are done.”\n\n― Ada Lowe', 'Ada Lowe'],
      ['“We are done.”\n\n- Ada Lowe, mayor.', 'Ada Lowe'],
      ['“We are done.” ― Ada Lowe', 'Ada Lowe'],
    ],
  ],
];

describe.each(decided)('%s', (_mechanism, cases) => {
  test.each(cases)('%s', (text, expected) => expect(speakers(text).at(-1) ?? null).toBe(expected));
});

describe('whom a pronoun or a surname stands for', () => {
  test.each([
    ['Ann Roe met Tom Vale. “We are done,” she said. “No,” he said.', ['Ann Roe', 'Tom Vale']],
    ['Tom Vale attacked Ms. Lowe on Monday. “We are done,” she said.', ['Lowe']],
    [
      'Ada Lowe’s spokesman came. “We,” Tom Vale said, “go.” “No,” she said.',
      ['Tom Vale', 'Tom Vale', 'she'],
    ],
    ['Bill Clay and Ann Clay spoke. “We are done,” Mrs. Clay said.', ['Ann Clay']],
    ['Bill Clay and Ann Clay spoke. “We are done,” Clay said.', ['Clay']],
    ['Ann Roe spoke on Monday. “We are done,” Roe said.', ['Ann Roe']],
    ['Tom Vale spoke. His promise to “drain the lake” was new.', ['Tom Vale']],
  ])('%s', (text, expected) => expect(speakers(text)).toEqual(expected));
});

test('a quotation that begins with the label of a transcript is that speaker’s', () => {
  const text = '"ROE: Will you go?\n\n"VALE: I will not.\n\n"Nor will she.\n\n"ROE: Why?"';
  expect(speakers(text)).toEqual(['ROE', 'VALE', 'VALE', 'ROE']);
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
    'Tom Vale bought a lake house near the so-called “Gold Coast” in May.',
    'The law, known as the “clean lake act,” passed.',
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
  'says “a” ',
  'Q: a\n',
  '“ROE: a\n',
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
