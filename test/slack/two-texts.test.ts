import { describe, expect, test } from '@jest/globals';
import { readAsked } from '../../src/slack/asked.js';
import { isAsking } from '../../src/slack/asking-words.js';
import { readIncoming } from '../../src/slack/incoming-text.js';
import { readTwoTexts } from '../../src/slack/two-texts.js';

const read = (wire: string) => readIncoming(wire, 'UBOT');
const of = (wire: string) => readTwoTexts(wire, read);

const draft = 'Three people died.';
const other = 'The mayor said that two people died.';

describe('two texts in a message', () => {
  test.each([
    ['quotes around a line', `check\n&gt; ${draft}\nagainst\n&gt; ${other}`],
    ['quotes as they are typed', `> ${draft}\nagainst\n> ${other}`],
    ['a mention before them', `<@UBOT> please check this:\n&gt; ${draft}\n*Against:*\n&gt; ${other}`],
    ['two quotes and an empty line', `&gt; ${draft}\n\n&gt; ${other}`],
    ['two quotes, and words that only ask', `Draft:\n&gt; ${draft}\nThe transcript:\n&gt; ${other}\nThanks!`],
    ['two blocks of code', `\`\`\`${draft}\`\`\`\n\`\`\`\n${other}\n\`\`\``],
    ['code and a quote', `\`\`\`${draft}\`\`\`\nvs\n&gt; ${other}`],
    ['sentences around a line', `${draft}\nVS.\n${other}`],
    ['one line', `${draft} against: ${other}`],
    ['one line and a break', `${draft}\nagainst: ${other}`],
  ])('%s', (_, wire) => {
    expect(of(wire)).toEqual({ draft, other });
  });

  test('a line with a colon needs no sentences', () => {
    expect(of('Three dead\nagainst:\nTwo dead')).toEqual({ draft: 'Three dead', other: 'Two dead' });
  });

  test('a text of several quotes and lines is kept whole', () => {
    expect(of(`&gt; One.\n&gt; Two.\nAnd three.\nagainst:\nHere:\n${other}\n\n&gt; More.`)).toEqual({
      draft: 'One.\nTwo.\nAnd three.',
      other: `${other}\nMore.`,
    });
  });

  test.each([
    ['the word in a sentence', 'Senators voted against the plan.'],
    ['the word before a list', 'Those who voted against: Schumer, Warren and Sanders.'],
    ['the word at the start of a sentence', 'The vote was close. Against: 49 senators.'],
    ['two of them', 'It passed. against: one. against: two.'],
    ['nothing after it', 'It passed. against: '],
    ['a fixture', 'Arsenal\nvs\nChelsea'],
    ['a heading', 'Votes for\nagainst\nabstained'],
    ['two such lines', `${draft}\nagainst\n${other}\nagainst\n${draft}`],
    ['one side alone', `against\n&gt; ${other}`],
    ['no word on a side', `&gt; …\nagainst\n&gt; ${other}`],
    ['one quote', `check\n&gt; ${draft}\n&gt; ${other}`],
    ['three quotes', `&gt; ${draft}\n\n&gt; ${other}\n\n&gt; ${draft}`],
    ['quotes in a draft', `He spoke first:\n&gt; ${draft}\nThen she answered him:\n&gt; ${other}`],
    ['the line within a quote', `&gt; ${draft}\n&gt; against\n&gt; ${other}`],
    ['the line within code', `\`\`\`${draft}\nagainst:\n${other}\`\`\``],
    ['code that is not closed', `\`\`\`${draft}\n&gt; ${other}`],
  ])('not %s', (_, wire) => {
    expect(of(wire)).toBeNull();
  });

  test('a long text is read to its end, whatever it is', () => {
    for (const part of ['`', '```', '&gt; a\n\n', '>', ' against: ', 'against\n', '."', 'the '])
      expect(() => of(part.repeat(40_000))).not.toThrow();
  });

  test('the words of a command are the texts as well', () => {
    for (const before of ['', '/factcheck ', '<@UBOT> ', '<@UBOT> /factcheck '])
      expect(readAsked(`${before}${draft} against: ${other}`, read)).toMatchObject({
        kind: 'two-texts',
        texts: { draft, other },
      });
    expect(readAsked('who Schumer', read)).toEqual({ kind: 'words', text: 'who Schumer' });
  });
});

test.each([
  ['', true],
  ['Could you check this against the transcript, please?', true],
  ['Fact-check the attached draft', true],
  ['Three people died.', false],
  ['This is the story of a war', false],
])('%j only asks: %s', (words, asks) => {
  expect(isAsking(words)).toBe(asks);
});
