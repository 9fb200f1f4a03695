/** That the parser which holds the page of metrics to its format does refuse what is not so. */
import { expect, test } from '@jest/globals';
import { parseExposition, sampleOf } from './exposition.js';

const counter = '# HELP a_total What it is.\n# TYPE a_total counter\n';
const histogram = '# HELP h What it is.\n# TYPE h histogram\n';

test('samples, with labels that hold quotation marks, and histograms', () => {
  const page = parseExposition(
    `${counter}a_total{b="x \\"y\\"",c="z"} 2\na_total 1e3\n${histogram}h_bucket{le="1"} 1\nh_bucket{le="+Inf"} 2\nh_sum 3\nh_count 2\n`,
  );
  expect([...page.keys()]).toEqual(['a_total', 'h']);
  expect(sampleOf(page, 'a_total', { c: 'z' })).toBe(2);
  expect(sampleOf(page, 'h_count')).toBe(2);
  expect(() => sampleOf(page, 'nothing')).toThrow('no metric nothing');
});

test.each([
  ['the last line does not end', `${counter}a_total 1`],
  ['told twice', `${counter}a_total 1\n${counter}`],
  ['a type without its help', '# TYPE a_total counter\na_total 1\n'],
  ['no type', '# HELP a What.\n# TYPE a thing\n'],
  ['no name of a metric', '# HELP a-b What.\n# TYPE a-b gauge\n'],
  ['a sample outside its family', `${counter}b_total 1\n`],
  ['a sample outside its family', 'a_total 1\n'],
  ['no sample', `${counter}a_total one\n`],
  ['no sample', `${counter}a_total{b=c} 1\n`],
  ['no sample', `${counter}a_total{b="x" c="y"} 1\n`],
  ['no sample', `${counter}a_total{b="x",b="y"} 1\n`],
  ['a series twice', `${counter}a_total{b="x",c="y"} 1\na_total{c="y",b="x"} 2\n`],
  ['neither help nor type', `${counter}# EOF\n`],
  ['does not add up', `${histogram}h_bucket{le="1"} 3\nh_bucket{le="+Inf"} 2\nh_sum 3\nh_count 2\n`],
  ['does not add up', `${histogram}h_bucket{le="1"} 1\nh_sum 3\nh_count 1\n`],
  ['no sum', `${histogram}h_bucket{le="+Inf"} 2\nh_count 2\n`],
])('refuses: %s', (why, page) => {
  expect(() => parseExposition(page)).toThrow(why);
});
