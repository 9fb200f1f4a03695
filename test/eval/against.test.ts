import { expect, test } from '@jest/globals';
import type { Checker } from '../../src/checking/check.js';
import type { Report } from '../../src/checking/report.js';
import { tiny } from '../checking/tiny-record.js';
import { againstOf } from './against.js';
import { reportOf } from './made-up-report.js';

/** A checker whose reports have the digest of what a text was held against. */
const checker = (check: (text: string, options?: object) => string): Checker => ({
  record: tiny,
  check: (text, options): Report => ({
    ...reportOf(),
    record: { asOf: tiny.asOf, digest: check(text, options) },
  }),
  trace: () => {
    throw new Error('not asked for');
  },
  search: () => [],
});

test('a checker that takes no other text goes on to its record, and is told by that', () => {
  expect(againstOf(checker(() => tiny.digest))).toBeNull();
});

test('one that takes it is given it', () => {
  const check = againstOf(checker((text, options) => JSON.stringify({ text, ...options })));
  expect(check?.('A ferry.', 'Two ferries.').record.digest).toBe(
    '{"text":"A ferry.","against":"Two ferries."}',
  );
});
