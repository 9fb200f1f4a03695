import { describe, expect, test } from '@jest/globals';
import { readOutside } from '../../src/reading/outside-quotations.js';
import { readText } from '../../src/reading/read.js';

/** To whom the last sentence of a text is handed. */
const handed = (text: string): string | null =>
  readOutside(readText(text)).at(-1)?.handed?.speaker.name ?? null;

describe('to whom a statement is handed', () => {
  test.each<[string, string | null]>([
    ['Ada Lowe said the talks were over.', 'Ada Lowe'],
    ['The talks are over, Ada Lowe said on Monday.', 'Ada Lowe'],
    ['The talks are over, said Ada Lowe, who led them.', 'Ada Lowe'],
    ['The talks are over, according to two officials.', 'two officials'],
    ['The talks are over, an aide and a clerk said.', 'an aide and a clerk'],
    ['Wages fell, the Lowe Institute found last year.', 'Lowe Institute'],
    ['The talks are over, two U.S. officials said.', 'two U.S. officials'],
    ['Wages fell; Gallup found that most agree, whereas few workers said the same.', 'Gallup'],
    ['“We are done,” said the mayor’s spokesman.', 'the mayor’s spokesman'],
    ['Ada Lowe, the mayor, told reporters that the talks were over.', 'Ada Lowe'],
    ['Ada Lowe, the mayor, said the vote was close.', 'Ada Lowe'],
    ['Ada Lowe has blamed the council for the strike.', 'Ada Lowe'],
    ['Ada Lowe disputed the claims, yet acknowledged that the talks had stalled.', 'Ada Lowe'],
    ['They believe the council would help.', 'They'],
    ['Ada Lowe led the talks. She said they were over.', 'Ada Lowe'],
  ])('%s', (text, speaker) => expect(handed(text)).toBe(speaker));

  test.each([
    'The council voted 8 to 5.',
    'Ada Lowe did not say whether she would resign.',
    'The council asked Ada Lowe to leave.',
    'Ada Lowe wants to say more.',
    'The offices refused comment.',
    'As Ada Lowe said it was over, the crowd left the hall.',
    'A man accused of fraud left the country.',
    'The council cast its vote with the mayor.',
    'Three states have closed their borders.',
  ])('to nobody: %s', (text) => expect(handed(text)).toBeNull());
});

test('its pronouns stand for whom the text tells', () => {
  const [, second] = readOutside(readText('Ada Lowe led the talks. The council thanked her for it.'));
  expect(second?.pronouns().map(({ name }) => name)).toEqual(['Ada Lowe']);
});

test('there is one for each sentence, however the text is made', () => {
  for (const text of ['', '“', 'A. B. C.\n\n“a” “b', 'Q: Why?\nA: No.\nQ: So?', '’’’ said. “”'])
    expect(readOutside(readText(text))).toHaveLength(readText(text).sentences.length);
});
