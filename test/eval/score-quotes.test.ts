import { expect, test } from '@jest/globals';
import { type Article, articleSchema, judgeQuotes, scoreQuotes } from './score-quotes.js';

const TEXT = 'Lind 🚢 said, “The ferry stays as it is.” Berg agreed that it did.';
const SAID = 'The ferry stays as it is.';

/** Where words stand, in UTF-16. */
const at = (words: string, text = TEXT) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
/** The same in code points, as the data has it. */
const points = (words: string, text = TEXT): [number, number] => {
  const from = [...text.slice(0, text.indexOf(words))].length;
  return [from, from + [...words].length];
};

const article = (...attributions: Article['annotations'][0]['attributions']): Article => ({
  text: TEXT,
  annotations: [{ attributions }],
});
const marked = article(
  { kind: 'direct', source: [points('Lind')], content: [points(`“${SAID}”`)] },
  { kind: 'indirect', source: [points('Berg')], content: [points('it did')] },
);

test('a quotation that is marked, with its speaker; what is indirect is not asked for', () => {
  expect(judgeQuotes(marked, [{ ...at(SAID), speaker: at('Lind') }])).toEqual({
    precision: [1, 1],
    recall: [1, 1],
    speakers: [1, 1],
  });
});

test('offsets are in UTF-16 here and in code points there', () => {
  const astray = { start: points(SAID)[0], end: points(SAID)[1] };
  expect(at(SAID).start).toBe(astray.start + 1);
});

test('another speaker, and none', () => {
  expect(judgeQuotes(marked, [{ ...at(SAID), speaker: at('Berg') }]).speakers).toEqual([0, 1]);
  expect(judgeQuotes(marked, [{ ...at(SAID), speaker: null }]).speakers).toEqual([0, 1]);
});

test('a quotation that nobody marked is wrong, if it has four words', () => {
  expect(judgeQuotes(marked, [{ ...at('Berg agreed that it'), speaker: null }]).precision).toEqual([0, 1]);
  expect(judgeQuotes(marked, [{ ...at('Berg agreed that'), speaker: null }]).precision).toEqual([0, 0]);
});

test('half of what is marked is enough to have found it, and less is not', () => {
  expect(judgeQuotes(marked, [{ ...at('The ferry stays'), speaker: null }]).recall).toEqual([1, 1]);
  expect(judgeQuotes(marked, [{ ...at('The ferry'), speaker: null }]).recall).toEqual([0, 1]);
});

test('of mixed content what stands in quotation marks counts, straight ones too', () => {
  const text = 'Lind called it "late" and "slow" again.';
  const mixed: Article = {
    text,
    annotations: [
      {
        attributions: [
          { kind: 'mixed', source: null, content: [points('it "late" and "slow" again', text)] },
        ],
      },
    ],
  };
  const found = [
    { ...at('late', text), speaker: null },
    { ...at('slow', text), speaker: null },
  ];
  expect(judgeQuotes(mixed, found)).toEqual({ precision: [0, 0], recall: [1, 1], speakers: [0, 0] });
  expect(judgeQuotes(mixed, found.slice(0, 1)).recall).toEqual([1, 1]);
  expect(judgeQuotes(mixed, []).recall).toEqual([0, 1]);
});

test('a row pools its documents', () => {
  const one = judgeQuotes(marked, [{ ...at(SAID), speaker: null }]);
  const other = judgeQuotes(marked, []);
  expect(scoreQuotes([one, other])).toEqual({
    cases: 2,
    shares: { precision: [1, 1], recall: [1, 2], speakers: [0, 1] },
  });
});

test('a document without annotation is refused', () => {
  expect(() => articleSchema.parse({ text: TEXT, annotations: [] })).toThrow();
});
