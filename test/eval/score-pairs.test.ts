import { expect, test } from '@jest/globals';
import type { Verdict } from '../../src/checking/report.js';
import { reportOf } from './made-up-report.js';
import { judgePair, pairSchema, scorePairs } from './score-pairs.js';

test('the fields of both sets are read', () => {
  expect(pairSchema.parse({ claim: 'A.', evidence: 'B.', gold_label: 'REFUTES' })).toEqual({
    claim: 'A.',
    evidence: 'B.',
    due: 'refuted',
  });
  expect(
    pairSchema.parse({ text: 'A.', gold_evidence: [{ text: 'B.' }, { text: 'C.' }], label: 'SUPPORTS' }),
  ).toEqual({ claim: 'A.', evidence: 'B. C.', due: 'supported' });
});

const judge = (due: 'supported' | 'refuted', ...said: readonly Verdict[]) =>
  judgePair({ claim: '', evidence: '', due }, reportOf(...said.map((verdict) => ({ verdict }))));

test('the first verdict that is an answer is the answer', () => {
  expect(judge('refuted', 'conflicting', 'refuted', 'supported').said).toBe('refuted');
  expect(judge('refuted', 'not-enough-evidence').said).toBeNull();
  expect(judge('refuted').said).toBeNull();
});

test('the row has each answer, and all of them', () => {
  const judged = [
    judge('supported', 'supported'),
    judge('supported', 'refuted'),
    judge('supported', 'not-checkable'),
    judge('refuted', 'refuted'),
    judge('refuted', 'refuted'),
  ];
  expect(scorePairs(judged)).toEqual({
    cases: 5,
    shares: {
      supportedPrecision: [1, 1],
      supportedRecall: [1, 3],
      refutedPrecision: [2, 3],
      refutedRecall: [2, 2],
      right: [3, 4],
      accuracy: [3, 5],
    },
  });
});
