import { describe, expect, test } from '@jest/globals';
import { quantile, timesFaster } from './outcome.js';
import { answered, resultsOf } from './results-of-a-run.js';
import { markdown, sizesOf, tableOf, tableOfChecks } from './table.js';
import { targetsOf } from './targets.js';

describe('quantiles', () => {
  test.each<[readonly number[], number, number | undefined]>([
    [[], 0.5, undefined],
    [[3], 0.95, 3],
    [[4, 1, 3, 2], 0.5, 2],
    [[4, 1, 3, 2], 0.95, 4],
    [Array.from({ length: 100 }, (_, n) => 100 - n), 0.95, 95],
  ])('of %j at %d', (times, share, expected) => {
    expect(quantile(times, share)).toBe(expected);
  });
});

test('only questions that both answered are held against each other', () => {
  const slow = answered('minisearch', 100, [100, 100]);
  const fast = answered('stet', 100, [1, 5, 90, 90]);
  expect(timesFaster(slow, fast)).toBe(20);
  expect(timesFaster(slow, undefined)).toBeUndefined();
  expect(timesFaster(answered('minisearch', 100, []), fast)).toBeUndefined();
});

test('a table is Markdown with its columns in line', () => {
  expect(
    markdown(
      ['engine', 'p50'],
      [
        ['a', '1 ms'],
        ['long name', '12 ms'],
      ],
    ),
  ).toBe(
    ['| engine    |   p50 |', '| --------- | ----: |', '| a         |  1 ms |', '| long name | 12 ms |'].join(
      '\n',
    ),
  );
});

describe('a run', () => {
  const results = resultsOf([
    answered('minisearch', 100, [100, 200, 300, 400], 1),
    answered('stet', 100, [1, 2, 3, 4]),
    {
      engine: 'orama',
      size: 100,
      stages: [
        { stage: 'built', milliseconds: 90_000, memory: 1.5e9, resident: null, disk: null },
        { stage: 'failed', at: 'answering', message: 'stopped after 60 s' },
      ],
    },
    { engine: 'sqlite', size: 100, stages: [{ stage: 'not-here', message: 'no sqlite3' }] },
    {
      engine: 'lunr',
      size: 1_000,
      stages: [{ stage: 'opened', milliseconds: 2_000, same: false }],
    },
  ]);
  const rows = tableOf(results, 100)
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()));

  test('has its sizes in order', () => {
    expect(sizesOf(results)).toEqual([100, 1_000]);
  });

  test('shows what was measured', () => {
    expect(rows[3]).toEqual([
      '',
      'Stet',
      '1.5 s',
      '200 MB',
      '300 MB',
      '20 MB',
      '40 ms',
      '2.0 ms',
      '4.0 ms',
      '100 ×',
      '100.0 %',
      '4',
      '',
    ]);
    expect(rows[2]?.slice(9, 11)).toEqual(['1.0 ×', '75.0 %']);
  });

  test('leaves out no engine that was stopped or is not here', () => {
    expect(rows[4]?.slice(1, 4)).toEqual(['Orama (answering: stopped after 60 s)', '90 s', '1,500 MB']);
    expect(rows[4]?.[8]).toBe('–');
    expect(rows[5]?.slice(1, 3)).toEqual(['SQLite FTS5 (not measured: no sqlite3)', '–']);
  });

  test('says where a saved index answers otherwise', () => {
    expect(tableOf(results, 1_000)).toContain('2.0 s, answers differ');
  });
});

const draft = (p95: number, size = 100_000) => ({
  ...{ size, passages: size + 12, what: 'a draft of 800 words', count: 40 },
  ...{ clock: { p50: 100, p95 }, processor: { p50: 90, p95: 95 } },
});

test('whole checks have a table', () => {
  expect(tableOfChecks(resultsOf([], [draft(120.4)])).split('\n')[2]).toMatch(
    /^\| a draft of 800 words \| +100,012 \| +100 ms \| 120 ms \| +95 ms \| +40 \|$/,
  );
});

describe('what is asked', () => {
  test('is held or not, by what was measured', () => {
    const results = resultsOf(
      [
        answered('minisearch', 100_000, [100, 100]),
        answered('stet', 100_000, [5, 5]),
        answered('minisearch', 500_000, [900, 900]),
        { ...answered('sqlite', 500_000, [90, 90]) },
        answered('postgres', 500_000, [30, 30]),
        answered('stet', 500_000, [10, 10], 1),
      ],
      [draft(501), draft(900, 500_000)],
    );
    expect(targetsOf(results)).toEqual([
      { says: '100,000 passages: p95 20 × faster than MiniSearch, asked is 20 ×', held: true },
      { says: '500,000 passages: p95 9.0 × faster than SQLite FTS5, asked is 5 ×', held: true },
      { says: '500,000 passages: p95 3.0 × faster than PostgreSQL full text, asked is 5 ×', held: false },
      { says: '500,000 passages: 100.0 % of the memory of MiniSearch, asked is 50.0 % at most', held: false },
      { says: '100,000 passages: finds 100.0 % where MiniSearch finds 100.0 %, of 2 queries', held: true },
      { says: '500,000 passages: finds 50.0 % where MiniSearch finds 100.0 %, of 2 queries', held: true },
      { says: '100,000 passages: a draft of 800 words, p95 501 ms, asked is 500 ms at most', held: false },
    ]);
  });

  test.each<[number, number, boolean]>([
    [0, 3, true],
    [0, 4, false],
    [4, 7, true],
    [4, 20, false],
    [9, 0, true],
  ])('MiniSearch misses %d of a hundred and Stet %d: as good is %p', (theirs, ours, held) => {
    const times = Array.from({ length: 100 }, () => 1);
    // The first are missed by both.
    const results = resultsOf([
      answered('minisearch', 500_000, times, theirs),
      answered('stet', 500_000, times, ours),
    ]);
    const said = targetsOf(results).filter(({ says }) => says.includes('finds'));
    expect(said.map((one) => one.held)).toEqual([held]);
  });

  test('is nothing at other sizes', () => {
    expect(targetsOf(resultsOf([answered('minisearch', 300, [1]), answered('stet', 300, [9])]))).toEqual([]);
  });
});
