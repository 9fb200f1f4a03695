import { describe, expect, test } from '@jest/globals';
import type { Figures } from './figures.js';
import { tablesIn, withTables } from './quality-page.js';
import { asMarkdown, asText } from './tables.js';

const figures: Figures = {
  quotes: { dev: { cases: 84, shares: { precision: [1, 2], recall: [1, 4], speakers: [2, 3] } } },
  summaries: { talks: { cases: 5, shares: { caught: [1, 4], kept: [3, 4] } } },
  pairs: { fever: { cases: 8, shares: { right: [3, 4], accuracy: [3, 8] } } },
  matching: { snopes: { cases: 3, shares: { map5: [2.5, 3] } } },
};

describe('what is worked out from shares', () => {
  test.each<[string, keyof typeof figures & ('quotes' | 'summaries' | 'pairs' | 'matching'), string]>([
    ['F1 is the harmonic mean', 'quotes', '| dev | 84 | 50.0 | 25.0 | 33.3 | 66.7 |'],
    [
      'balanced accuracy is the mean; – is not measured',
      'summaries',
      '| talks | 5 | 25.0 | 75.0 | – | 50.0 |',
    ],
    ['answered is of all pairs', 'pairs', '| fever | 8 | – | – | – | – | 50.0 | 75.0 | 37.5 |'],
    ['four places where others give four', 'matching', '| snopes | 3 | 0.8333 | – | – |'],
  ])('%s', (_name, table, line) => {
    expect(asMarkdown(table, figures).split('\n')).toContain(line);
  });
});

test('in a terminal columns stand under their headings', () => {
  expect(asText({ matching: figures.matching ?? {} })).toBe(
    [
      'Finding the checked claim',
      '  data    queries   MAP@5  MRR  recall at 5',
      '  snopes        3  0.8333    –            –',
      '',
    ].join('\n'),
  );
});

describe('a page', () => {
  const page = (inside: string, name = 'matching') =>
    `Before.\n\n<!-- table: ${name} -->\n${inside}<!-- end of table -->\n\nAfter.\n`;

  test('gets its tables, and keeps the rest', () => {
    const filled = withTables(page('old\n'), figures);
    expect(filled).toBe(page(`\n${asMarkdown('matching', figures)}\n`));
    expect(withTables(filled, figures)).toBe(filled);
    expect(tablesIn(filled)).toEqual(['matching']);
  });

  test('says where nothing was measured', () => {
    expect(withTables(page(''), {})).toContain('Not measured yet.');
  });

  test('with a place for a table that there is none of is refused', () => {
    expect(() => withTables(page('', 'sundries'), figures)).toThrow(/no table "sundries"/);
  });
});
