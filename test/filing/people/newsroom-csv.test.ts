/** A newsroom's own CSV of people and offices. */
import { describe, expect, test } from '@jest/globals';
import { readCsvRows } from '../../../src/filing/people/csv-rows.js';
import { peopleOfCsv } from '../../../src/filing/people/newsroom-csv.js';

const head = 'id,name,variants,title,body,party,state,country,from,to,as_of,source,url';

describe('rows, as RFC 4180 has them', () => {
  test.each<[string, string, readonly (readonly string[])[]]>([
    [
      'plain',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'without a last line end',
      'a,b\nc,',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['quoted', '"a, b","say ""x""","two\r\nlines"\n', [['a, b', 'say "x"', 'two\r\nlines']]],
    ['empty lines left out', 'a\n\n\r\nb\n', [['a'], ['b']]],
  ])('%s', (_what, text, cells) => {
    const read = readCsvRows(text);
    expect('rows' in read ? read.rows.map((row) => row.cells) : read).toEqual(cells);
  });

  test('a row has the line on which it begins', () => {
    const read = readCsvRows('a\n"b\nb"\nc\n');
    expect('rows' in read ? read.rows.map(({ line }) => line) : read).toEqual([1, 2, 4]);
  });

  test.each([
    ['a\n"b', 2, /none closes it/],
    ['a "b"\n', 1, /within a cell/],
    ['"a"b\n', 1, /found b/],
  ])('%j is refused', (text, line, problem) => {
    expect(readCsvRows(text)).toEqual({ line, problem: expect.stringMatching(problem) });
  });
});

test('a row is an office, and rows of one id are one person', () => {
  const text = `\uFEFF${head}\r\nada-lind,Ada Lind,A. Lind; Ada B. Lind,mayor,"Northport, City of",,,Sandholm,2019-05,2023-05-01,2023-05-01,city register,https://city.example/lind\r\nada-lind,Ada Lind,,governor,,Blue,,Sandholm,2023-06-01,,2024-05-14,city register,\r\n`;
  expect(peopleOfCsv('people.csv', text)).toEqual([
    {
      id: 'ada-lind',
      name: 'Ada Lind',
      variants: ['A. Lind', 'Ada B. Lind'],
      offices: [
        {
          title: 'mayor',
          body: 'Northport, City of',
          country: 'Sandholm',
          from: '2019-05',
          to: '2023-05-01',
          asOf: '2023-05-01',
          source: 'city register',
          url: 'https://city.example/lind',
        },
        {
          title: 'governor',
          party: 'Blue',
          country: 'Sandholm',
          from: '2023-06-01',
          to: null,
          asOf: '2024-05-14',
          source: 'city register',
        },
      ],
    },
  ]);
});

test('columns may stand in any order, and those that need not be there left out', () => {
  expect(peopleOfCsv('p.csv', 'name,id,source,as_of,title\nBo Berg,bo-berg,list,2024,mayor\n')).toHaveLength(
    1,
  );
});

const row = (changes: Readonly<Record<string, string>>): string =>
  `${head}\n${head
    .split(',')
    .map(
      (column) =>
        ({ id: 'bo-berg', name: 'Bo Berg', title: 'mayor', as_of: '2024-05-14', source: 'list', ...changes })[
          column
        ] ?? '',
    )
    .join(',')}\n`;

test.each([
  ['', 'p.csv:1: expected a column id, name, title, as_of, source.'],
  ['id,nom\n', 'p.csv:1: expected a column name, title, as_of, source; there is no column "nom".'],
  [`${head}\n`, 'p.csv:2: expected a row for each office'],
  [`${head}\nbo-berg,Bo Berg\n`, 'p.csv:2: expected 13 cells (found 2)'],
  [row({ id: 'Bo Berg' }), 'p.csv:2: column id: an id is lower-case words joined by hyphens (found Bo Berg)'],
  [row({ name: 'Berg' }), 'p.csv:2: column name: expected a full name (found Berg)'],
  [
    row({ from: '1/2/2024' }),
    'p.csv:2: column from: a date is YYYY, YYYY-MM or YYYY-MM-DD, in quotes (found 1/2/2024)',
  ],
  [row({ as_of: '' }), 'p.csv:2: column as_of: '],
  [row({ source: '' }), 'p.csv:2: column source: expected some text (found nothing)'],
  [row({ url: 'city' }), 'p.csv:2: column url: '],
  [
    `${row({})}${row({ name: 'Bo Lind' }).split('\n')[1]}\n`,
    'p.csv:3: column name: expected Bo Berg, whose id bo-berg is (found Bo Lind)',
  ],
])('%j is refused with its line and column', (text, message) => {
  expect(() => peopleOfCsv('p.csv', text)).toThrow(message);
});
