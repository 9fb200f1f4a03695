import { describe, expect, test } from '@jest/globals';
import { noLimits } from '../../../src/filing/articles/article.js';
import { readSource } from '../../../src/filing/machine/read-source.js';
import { changeInWords } from '../../../src/filing/versions/change-in-words.js';
import { changesBetween } from '../../../src/filing/versions/changes.js';

const sourceOf = (text: string, date: string | null = '2025-03-04') =>
  readSource(
    'story',
    {
      ...{ text, form: 'article', title: null, publisher: null, byline: null, date, url: null },
      ...{ rights: noLimits, usageTerms: null, notes: [] },
    },
    { people: [] },
  );
const between = (before: string, after: string) => changesBetween(sourceOf(before), sourceOf(after));

const around = (sentence: string): string =>
  `The ferry to Sandholm keeps running this year.\n\n${sentence}\n\nThe council met in the town hall of Northport.`;

describe('what a change touches', () => {
  test.each<[string, string, readonly string[], string]>([
    [
      'House minority leader Chuck Schumer called it a mistake.',
      'Senate minority leader Chuck Schumer called it a mistake.',
      ['office'],
      '“House minority leader” became “Senate minority leader”',
    ],
    [
      'The ferry costs the town $340,000 a year.',
      'The ferry costs the town $430,000 a year.',
      ['number'],
      '“$340,000” became “$430,000”',
    ],
    [
      'Mayor Ada Lind opened the harbour on March 3, 2025.',
      'Mayor Ada Lind opened the harbour on March 2, 2025.',
      ['date'],
      '“March 3, 2025” became “March 2, 2025”',
    ],
    [
      'The mayor reportedly took the money from the fund.',
      'The mayor took the money from the fund.',
      ['certainty'],
      '“reportedly” was taken out',
    ],
    [
      'The council did not approve the contract for the ferry.',
      'The council did approve the contract for the ferry.',
      ['negation'],
      '“not” was taken out',
    ],
    [
      'Harbour officials thanked Ada Lind for the new pier.',
      'Harbour officials thanked Karl Holm for the new pier.',
      ['name'],
      '“Ada Lind” became “Karl Holm”',
    ],
    [
      '“The ferry stays,” Lind said on the pier.',
      '“The ferry goes,” Lind said on the pier.',
      ['quote'],
      '“stays” became “goes”',
    ],
    [
      'The old pier of the harbour was painted by volunteers.',
      'The old pier of the harbour was repainted by volunteers.',
      [],
      '“painted” became “repainted”',
    ],
  ])('%s → %s', (before, after, touches, words) => {
    const changes = between(around(before), around(after));
    expect(changes).toMatchObject([{ kind: 'changed', locator: '¶2', before, after, touches }]);
    const [change] = changes;
    const told = touches.length === 0 ? '' : ` (${touches.join(', ')})`;
    expect(change && changeInWords(change)).toBe(`¶2: ${words}${told}`);
  });

  test('the speaker, where the same words are given to somebody else', () => {
    const changes = between(
      around('“The ferry stays as it is,” Ada Lind said on the pier.'),
      around('“The ferry stays as it is,” Karl Holm said on the pier.'),
    );
    expect(changes).toMatchObject([{ touches: ['speaker', 'name'] }]);
  });
});

describe('no change', () => {
  test.each([
    ['a sentence that moved', 'One ferry runs.\n\nTwo buses run.', 'Two buses run.\n\nOne ferry runs.'],
    ['marks that are set otherwise', 'He said "no" - twice…', 'He said “no” – twice...'],
    ['paragraphs that are split', 'One ferry runs. Two buses run.', 'One ferry runs.\n\nTwo buses run.'],
    ['the same', around('The ferry runs.'), around('The ferry runs.')],
  ])('%s', (_name, before, after) => {
    expect(between(before, after)).toEqual([]);
  });

  test('“on Friday”, where the new version has another date', () => {
    const [before, after] = ['The council met on Friday.', 'The full council met on Friday.'];
    const changes = changesBetween(sourceOf(before, '2025-03-04'), sourceOf(after, '2025-03-20'));
    expect(changes).toMatchObject([{ kind: 'changed', touches: [] }]);
  });
});

test('what is new and what is gone, each with its place in its own version', () => {
  const changes = between(
    'Nine boats sank in the storm.\n\nThe ferry to Sandholm keeps running this year.',
    'The ferry to Sandholm keeps running this year.\n\nVolunteers repaired the lighthouse overnight.',
  );
  expect(changes.map(changeInWords)).toEqual([
    '¶2: new: “Volunteers repaired the lighthouse overnight.”',
    '¶1 of the version before: gone: “Nine boats sank in the storm.”',
  ]);
});

test('a sentence that stands there once less often is gone', () => {
  const refrain = 'The ferry stays.';
  expect(between(`${refrain}\n\n${refrain}`, refrain)).toMatchObject([{ kind: 'removed', locator: '¶2' }]);
});

test('two long versions that have nothing in common are compared in step with their length', () => {
  const text = (word: string) =>
    Array.from(
      { length: 3000 },
      (_, n) => `The ${word}${n} of the town was ${word}ed by the ${word} of it.`,
    ).join('\n\n');
  expect(between(text('alpha'), text('beta'))).toHaveLength(6000);
});
