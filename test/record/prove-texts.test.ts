import { describe, expect, test } from '@jest/globals';
import { loadRecord } from '../../src/record/load.js';
import { formatProblem } from '../../src/record/problems.js';
import { proveAgainstTexts } from '../../src/record/prove-texts.js';
import { edited, type Files, texts, withKnowledge } from './knowledge-folder.js';

async function proof(files: Files, changed: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const record = await withKnowledge(files, loadRecord);
  const problems = proveAgainstTexts(record, new Map([...texts, ...Object.entries(changed)]));
  return problems.map((problem) => `${problem.severity} ${formatProblem(problem)}`);
}

const post = 'sources/harbor-post.yaml';
const wire = 'sources/tide-wire.yaml';
const paragraph3 = (text: string) => ({ 'harbor-post': `Ships sail\nAt dawn three ships left.\n${text}` });
const held = '“The tide was with us,” she wrote in “Sea Change.”';

test('a record that holds to its texts has no problems', async () => {
  expect(await proof({})).toEqual([]);
});

describe('words', () => {
  test.each<[string, Files, string]>([
    [
      'of a quote that stand nowhere',
      edited(post, 'The tide was with us', 'The tides were with us'),
      `error ${post}: quotes[0].words: not in ¶3 of harbor-post, nor anywhere in it (found The tides were with us)`,
    ],
    [
      'of a noQuotation that stand in another paragraph',
      edited(post, 'why: title\n    locator: ¶3', 'why: title\n    locator: ¶1'),
      `error ${post}: noQuotations[0].words: not in ¶1 of harbor-post, but in ¶3 (found Sea Change)`,
    ],
    [
      'of a side',
      edited('discrepancies.yaml', 'words: four ships', 'words: Four Ships'),
      'error discrepancies.yaml: ship-count.sides[1].words: not in ¶1 of tide-wire, nor anywhere in it (found Four Ships)',
    ],
  ])('%s', async (_what, files, expected) => {
    expect(await proof(files)).toContain(expected);
  });
});

describe('a locator past the end of its text', () => {
  test.each<[string, Files, string]>([
    [
      'of a fact',
      edited(wire, '¶1', '¶2'),
      `error ${wire}: facts[0].locator: tide-wire ends at ¶1 (found ¶2)`,
    ],
    [
      'of an origin',
      edited(post, '    kind: unnamed\n    locator: ¶2', '    kind: unnamed\n    locator: ¶4'),
      `error ${post}: origins[0].locator: harbor-post ends at ¶3 (found ¶4)`,
    ],
    [
      'of evidence',
      edited('discrepancies.yaml', 'tide-wire/¶1', 'tide-wire/¶7'),
      'error discrepancies.yaml: ship-count.right.evidence[2]: tide-wire ends at ¶1 (found ¶7)',
    ],
    [
      'of an office',
      edited('people.yaml', 'harbor-post ¶2', 'harbor-post ¶8'),
      'error people.yaml: reyes.offices[0].source: harbor-post ends at ¶3 (found ¶8)',
    ],
  ])('%s', async (_what, files, expected) => {
    expect(await proof(files)).toEqual([expected]);
  });
});

describe('quotation marks', () => {
  test.each<[string, string, string[]]>([
    ['around the recorded words', held, []],
    ['around a part of them', `${held} “… with us!” she cried.`, []],
    ['around more than them', '“The tide was with us, you know,” she wrote in “A Sea Change.”', []],
    ['in straight form', '"The tide was with us," she wrote in "Sea Change."', []],
    [
      'around words of nobody on record',
      `${held} “No comment,” said the port.`,
      [
        'error harbor-post.txt:3: ¶3: in quotation marks, but no quote or noQuotation of the record (found No comment,)',
      ],
    ],
    ['around nothing', `${held} “…”`, []],
  ])('%s', async (_what, text, expected) => {
    expect(await proof({}, paragraph3(text))).toEqual(expected);
  });

  test('in a paragraph other than that of the quote', async () => {
    expect(await proof({}, { 'tide-wire': 'Agencies counted four ships.\n“The tide was with us.”' })).toEqual(
      [
        'error tide-wire.txt:2: ¶2: in quotation marks, but no quote or noQuotation of the record (found The tide was with us.)',
      ],
    );
  });
});

describe('a fact in the document’s own prose', () => {
  const prose = { 'tide-wire': 'Agencies counted four ships that left the old harbor at dawn, on Monday.' };
  test('is warned of from eight words in a row', async () => {
    expect(
      await proof(edited(wire, 'Four ships left.', 'Ships THAT left the old harbor at dawn sank.'), prose),
    ).toEqual([
      `warning ${wire}: facts[0].text: say it in our own words; ¶1 has: ships that left the old harbor at dawn`,
    ]);
  });
  test('is let stand up to seven', async () => {
    expect(
      await proof(edited(wire, 'Four ships left.', 'Boats that left the old harbor at dawn sank.'), prose),
    ).toEqual([]);
  });
});

test('a source without a text, and a text without a source, are told', async () => {
  const record = await withKnowledge({}, loadRecord);
  const some = new Map([...texts, ['stray', 'Stray.']]);
  some.delete('tide-wire');
  expect(
    proveAgainstTexts(record, some).map((problem) => `${problem.severity} ${formatProblem(problem)}`),
  ).toEqual([
    `warning ${wire}: no tide-wire.txt among the texts: not compared`,
    'warning stray.txt: no source of the record has the id stray',
  ]);
});
