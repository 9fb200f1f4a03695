import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asCsv, type Cell } from '../../src/reports/csv.js';

test.each<[Cell[][], string]>([
  [[], ''],
  [
    [
      ['a', 'b'],
      ['1', null],
    ],
    'a,b\r\n1,\r\n',
  ],
  [[['say "so"', 'a, b', 'two\nlines']], '"say ""so""","a, b","two\nlines"\r\n'],
  [[[-5, 0.5]], '-5,0.5\r\n'],
  [[['-5', '+1', '=1+1', '@SUM(A1)']], "'-5,'+1,'=1+1,'@SUM(A1)\r\n"],
  [[['\t=1', ' =1', '\n=1', '＝1', '']], "'\t=1,' =1,\"'\n=1\",'＝1,\r\n"],
  [[['=HYPERLINK("https://evil.example","x")']], '"\'=HYPERLINK(""https://evil.example"",""x"")"\r\n'],
])('%j', (rows, csv) => {
  expect(asCsv(rows)).toBe(csv);
});

/** A reader by the grammar of RFC 4180. */
function read(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('whatever stands in the cells', () => {
  const cell = fc.oneof(
    fc.string(),
    fc
      .array(fc.constantFrom(...'=+-@"\',\r\n\t ab＝'.split('')), { maxLength: 8 })
      .map((all) => all.join('')),
  );
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 });

  test('it is read back, and no cell is a formula', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const back = read(asCsv(table));
        expect(
          back.map((row) => row.map((text) => text.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, ''))),
        ).toEqual(
          table.map((row) => row.map((text) => text.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, ''))),
        );
        for (const text of back.flat()) expect(text).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
      }),
      { numRuns: 1000 },
    );
  });
});
