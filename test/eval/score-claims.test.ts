import { describe, expect, test } from '@jest/globals';
import type { Labelled } from './labelled.js';
import { type MadeUpClaim, reportOf } from './made-up-report.js';
import { isWhollyRight, judgeClaim, scoreClaims, scoreRule } from './score-claims.js';

const label = (given: Partial<Labelled>): Labelled => ({ id: 'x-1', text: 'A ferry.', rules: [], ...given });
const judge = (given: Partial<Labelled>, ...claims: readonly MadeUpClaim[]) =>
  judgeClaim(label(given), reportOf(...claims));

describe('rules', () => {
  test.each<[string, Partial<Labelled>, MadeUpClaim, string[], string[]]>([
    ['one that fires', { rules: ['a'] }, { findings: [['a', 'error']] }, [], []],
    ['one that does not', { rules: ['a'] }, {}, ['a'], []],
    ['a remark is no firing', { rules: ['a'] }, { findings: [['a', 'info']] }, ['a'], []],
    ['nor is it a false alarm', {}, { findings: [['a', 'info']] }, [], []],
    ['another than the one due', { rules: ['a'] }, { findings: [['b', 'warning']] }, ['a'], ['b']],
    ['one that may', { allow: ['b'] }, { findings: [['b', 'warning']] }, [], []],
    [
      'twice is once',
      {},
      {
        findings: [
          ['b', 'error'],
          ['b', 'error'],
        ],
      },
      [],
      ['b'],
    ],
  ])('%s', (_name, given, claim, missed, extra) => {
    expect(judge(given, claim)).toMatchObject({ missed, extra });
  });

  test('findings on every claim of the text count', () => {
    expect(judge({ rules: ['a'] }, {}, { findings: [['a', 'error']] }).missed).toEqual([]);
  });
});

describe('verdicts', () => {
  test.each<[string, Labelled['verdict'], MadeUpClaim[], boolean]>([
    ['as due', 'refuted', [{ verdict: 'refuted' }], true],
    ['another', 'refuted', [{ verdict: 'supported' }], false],
    ['nothing read', 'refuted', [], false],
    ['a second one beside it', 'refuted', [{ verdict: 'refuted' }, { verdict: 'supported' }], false],
    ['not checkable beside it', 'refuted', [{ verdict: 'not-checkable' }, { verdict: 'refuted' }], true],
    ['not checkable instead of it', 'refuted', [{ verdict: 'not-checkable' }], false],
    ['not checkable, as due', 'not-checkable', [{ verdict: 'not-checkable' }], true],
    ['nothing read where nothing is checkable', 'not-checkable', [], true],
    [
      'another beside not checkable',
      'not-checkable',
      [{ verdict: 'not-checkable' }, { verdict: 'supported' }],
      false,
    ],
    ['none asked for', undefined, [{ verdict: 'supported' }], true],
  ])('%s', (_name, verdict, claims, right) => {
    expect(judge({ verdict }, ...claims).wrongVerdict === null).toBe(right);
  });
});

describe('citations', () => {
  test.each<[string, Labelled['cite'], MadeUpClaim, boolean]>([
    ['one of those due', ['p', 'q'], { cites: ['q', 'z'] }, true],
    ['none of those due', ['p', 'q'], { cites: ['z'] }, false],
    ["a finding's", ['p'], { findings: [['a', 'error', 'p']] }, true],
    ['none, and none is due', [], {}, true],
    ['one, and none is due', [], { cites: ['z'] }, false],
    ["a finding's, and none is due", [], { findings: [['a', 'info', 'z']] }, false],
    ['none asked for', undefined, { cites: ['z'] }, true],
  ])('%s', (_name, cite, claim, right) => {
    expect(judge({ cite }, claim).wrongCitations === null).toBe(right);
  });
});

const judged = [
  judge({ rules: ['a', 'b'], verdict: 'refuted' }, { verdict: 'refuted', findings: [['a', 'error']] }),
  judge({ rules: ['a'], cite: ['p'] }, { findings: [['a', 'error', 'p']] }),
  judge({ verdict: 'supported', cite: ['p'] }, { verdict: 'supported', findings: [['b', 'warning']] }),
  judge({ verdict: 'not-enough-evidence', cite: [] }, {}),
];

test('the row of some sentences counts rules, sentences without any, and labels that are there', () => {
  expect(scoreClaims(judged)).toEqual({
    cases: 4,
    shares: {
      recall: [2, 3],
      precision: [2, 3],
      kept: [1, 2],
      verdicts: [3, 3],
      citations: [2, 3],
      wholly: [2, 4],
    },
  });
  expect(judged.map(isWhollyRight)).toEqual([false, true, false, true]);
});

test('what nothing was measured on is left out', () => {
  expect(Object.keys(scoreClaims([judge({}, {})]).shares)).toEqual(['kept', 'wholly']);
});

test('the row of a rule counts where it was due and where it fired', () => {
  expect(scoreRule('b', judged)).toEqual({ cases: 1, shares: { recall: [0, 1], precision: [0, 1] } });
  expect(scoreRule('a', judged)).toEqual({ cases: 2, shares: { recall: [2, 2], precision: [2, 2] } });
});
