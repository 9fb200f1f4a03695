import { expect, test } from '@jest/globals';
import { paragraphs, placedParagraphs, readTexts } from '../../src/record/texts.js';
import { withKnowledge } from './knowledge-folder.js';

test.each<[string, string, string[]]>([
  ['blank lines do not count', 'Headline\n\n \t\nFirst.', ['Headline', 'First.']],
  ['white space is what JavaScript trims', '\u00a0\n\u00a0First.\u3000\n\ufeff\n', ['First.']],
  ['every line end is one', 'One\r\nTwo\rThree\nFour', ['One', 'Two', 'Three', 'Four']],
  ['nothing', '', []],
])('%s', (_what, text, expected) => {
  expect(paragraphs(text)).toEqual(expected);
});

test('a paragraph is placed where its first character stands', () => {
  expect(placedParagraphs('\n  One\r\n\nTwo')).toEqual([
    { text: 'One', line: 2, column: 3 },
    { text: 'Two', line: 4, column: 1 },
  ]);
});

test('texts are read by the id of their source', () =>
  withKnowledge(
    { 'texts/harbor-post.txt': 'Ships sail', 'texts/notes.md': '', 'texts/.x.txt': '' },
    async (directory) => {
      expect([...(await readTexts(`${directory}/texts`))]).toEqual([['harbor-post', 'Ships sail']]);
      await expect(readTexts(`${directory}/sources`)).rejects.toThrow(
        `Expected at least one text, <source id>.txt, in ${directory}/sources; found none.`,
      );
      await expect(readTexts(`${directory}/none`)).rejects.toThrow(
        `Expected a folder of texts, one <source id>.txt for each source, at ${directory}/none; found`,
      );
    },
  ));
