import { describe, expect, test } from '@jest/globals';
import { baselineText, changesFrom, isFailure, parseBaseline, updated } from './baseline.js';
import type { Figures, Row } from './figures.js';

const row = (cases: number, part: number, whole = cases): Row => ({
  cases,
  shares: { recall: [part, whole] },
});
const files = (rows: Record<string, Row>): Figures => ({ files: rows });

describe('what fails', () => {
  test.each<[string, Row | undefined, Row | undefined, [kind: string, fails: boolean][]]>([
    ['as it was', row(10, 8), row(10, 8), []],
    ['the same share of more cases', row(10, 8), row(20, 16), [['more', false]]],
    ['below the floor', row(10, 8), row(10, 7), [['drop', true]]],
    ['above it', row(10, 8), row(10, 9), [['rise', false]]],
    [
      'above it for want of cases',
      row(10, 8),
      row(8, 8),
      [
        ['fewer', true],
        ['rise', false],
      ],
    ],
    ['no floor yet', undefined, row(10, 8), [['new', false]]],
    ['not measured, though it ships', row(10, 8), undefined, [['gone', true]]],
    ['nothing to measure on any more', row(10, 8), { cases: 10, shares: {} }, [['rise', false]]],
    ['something to measure on, and wrong', { cases: 10, shares: {} }, row(10, 0, 1), [['drop', true]]],
  ])('%s', (_name, floor, now, expected) => {
    const was = files(floor === undefined ? {} : { 'claims.jsonl': floor });
    const is = files(now === undefined ? {} : { 'claims.jsonl': now });
    expect(changesFrom(was, is).map((change) => [change.kind, isFailure(change)])).toEqual(expected);
  });

  test('public data that is not here fails nothing', () => {
    const floors: Figures = { quotes: { dev: row(10, 8), train: row(10, 8) }, pairs: { fever: row(10, 8) } };
    expect(changesFrom(floors, { quotes: { dev: row(10, 8) } })).toEqual([]);
    expect(changesFrom(floors, { quotes: { dev: row(10, 7) } }).map(isFailure)).toEqual([true]);
  });
});

test('an update replaces what ships, and of public data what was measured', () => {
  const was: Figures = { files: { gone: row(1, 1) }, quotes: { dev: row(10, 8), train: row(10, 8) } };
  const is: Figures = { files: { here: row(2, 1) }, quotes: { dev: row(10, 5) } };
  expect(updated(was, is)).toEqual({
    files: { here: row(2, 1) },
    quotes: { dev: row(10, 5), train: row(10, 8) },
  });
});

test('it is read as it was written, and anything else is refused', () => {
  const figures = files({ 'claims.jsonl': row(10, 8) });
  expect(parseBaseline(baselineText(figures))).toEqual(figures);
  expect(baselineText(figures)).toContain('"recall": [8, 10]');
  expect(() => parseBaseline('{"files":{"claims.jsonl":{"cases":1,"shares":{"recall":0.8}}}}')).toThrow(
    /npm run eval -- --update/,
  );
  expect(() => parseBaseline('{"something":{}}')).toThrow(/npm run eval -- --update/);
});
