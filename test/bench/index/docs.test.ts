import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { root } from '../../structure/files.js';
import { withResults } from './docs.js';
import { answered, resultsOf } from './results-of-a-run.js';

const page = readFileSync(`${root}docs/performance.md`, 'utf8');
const results = resultsOf([answered('stet', 300, [1, 2, 3])]);

test('results stand between their marks, and replace those before', () => {
  const written = withResults(page, results);
  expect(written).toContain('### 300 passages\n\n| engine');
  expect(written).toContain('2 cores (Some Processor)');
  expect(withResults(written, results)).toBe(written);
  const outside = (text: string) => text.replace(/(<!-- (\w+): [^\n]*-->)[\s\S]*?<!-- end of \2 -->/g, '$1');
  expect(outside(written)).toBe(outside(page));
});

test('a machine that was busy otherwise is told of', () => {
  const load = { ...results.machine, load: 7.25 };
  expect(withResults(page, results)).not.toContain('load average');
  expect(withResults(page, { ...results, machine: load })).toContain('load average 7.3 at most');
});

test('a page without a mark is refused', () => {
  expect(() => withResults('# Performance', results)).toThrow('no place for engines');
});
