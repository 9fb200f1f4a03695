import { expect, test } from '@jest/globals';
import { ENGINES } from './engines.js';
import { optionsOf } from './options.js';

test('without options all engines are measured at three sizes, and whole checks at two', () => {
  expect(optionsOf([])).toEqual({
    data: undefined,
    sizes: [10_000, 100_000, 500_000],
    engines: ENGINES.map(({ id }) => id),
    checks: [10_000, 100_000],
    ...{ queries: 200, seconds: 60, longest: 600, out: undefined, resume: false, writeDocs: false },
  });
});

test('any of it can be left out', () => {
  const options = optionsOf(['--engines', '', '--sizes', '300', '--checks', '']);
  expect(options).toMatchObject({ engines: [], sizes: [300], checks: [] });
});

test.each<[readonly string[], string]>([
  [['--sizes', '10,000'], '“10” is no whole number of at least 30'],
  [['--engines', 'lucene'], 'no engine is called lucene'],
  [['--seconds', 'soon'], '“soon” is no whole number'],
  [['--queries', ''], 'a number is missing'],
  [['--resume'], 'name one'],
])('%j is refused', (args, message) => {
  expect(() => optionsOf(args)).toThrow(message);
});
