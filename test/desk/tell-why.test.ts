import { describe, expect, test } from '@jest/globals';
import { createChecker } from '../../src/checking/check.js';
import { type Checks, checkMade, noChecks } from '../../src/desk/checks.js';
import { findId, looksLikeId } from '../../src/desk/ids.js';
import { recentChecks } from '../../src/desk/recent-checks.js';
import { tellWhy, tellWhyOf } from '../../src/desk/tell-why.js';
import { tiny } from '../checking/tiny-record.js';

describe('an id as it is typed', () => {
  const ids = ['f-abcdefghij', 'f-abcxyzxyzx', 'c-abcdefghij', 'f-abcdefghij'];

  test.each<[string, ReturnType<typeof findId>]>([
    ['f-abcdefghij', { kind: 'one', id: 'f-abcdefghij' }],
    ['f-abcd', { kind: 'one', id: 'f-abcdefghij' }],
    ['c-a', { kind: 'one', id: 'c-abcdefghij' }],
    ['f-abc', { kind: 'several', ids: ['f-abcdefghij', 'f-abcxyzxyzx'] }],
    ['f-abcdefghik', { kind: 'none', near: ['f-abcdefghij', 'c-abcdefghij'] }],
    ['f-abdcefghij', { kind: 'none', near: ['f-abcdefghij'] }],
    ['f-abcde2ghi', { kind: 'none', near: ['f-abcdefghij', 'c-abcdefghij'] }],
    ['f-zzzzzzzzzz', { kind: 'none', near: [] }],
    ['f-z', { kind: 'none', near: [] }],
  ])('%s', (typed, found) => {
    expect(findId(typed, ids, 'own')).toEqual(found);
  });

  test.each<[string, ReturnType<typeof findId>]>([
    ['f-abcdefghij', { kind: 'one', id: 'f-abcdefghij' }],
    ['f-abcdef', { kind: 'one', id: 'f-abcdefghij' }],
    ['f-abcde', { kind: 'none', near: [] }],
    ['f-abc', { kind: 'none', near: [] }],
    ['f-abdcefg', { kind: 'none', near: [] }],
    ['f-abdcefghij', { kind: 'none', near: ['f-abcdefghij'] }],
    ['', { kind: 'none', near: [] }],
  ])('where the checks are of others too, nothing is found by trying: %s', (typed, found) => {
    expect(findId(typed, ids, 'anybody')).toEqual(found);
  });

  test.each<[string, boolean]>([
    ['f-xtrtqccfs4', true],
    ['c-x', true],
    ['f-', false],
    ['g-abc', false],
    ['f-abcdefghijk', false],
    ['f-ab cd', false],
    ['F-ABC', false],
    ['../f-abc', false],
  ])('%j is one: %j', (words, expected) => {
    expect(looksLikeId(words)).toBe(expected);
  });
});

describe('from an id to its explanation', () => {
  const checker = createChecker(tiny);
  const text = 'The council meets on Monday, 14 May 2024.';
  const report = checker.check(text);
  const id = report.claims[0]?.findings[0]?.id ?? '';

  const remembering = (): Checks => {
    const checks = recentChecks(noChecks);
    checks.remember(checkMade(text, {}, report));
    return checks;
  };

  test('of a check that is remembered', () => {
    const told = tellWhy(id, remembering().all(), checker, 'own');
    expect(told).toMatchObject({ kind: 'told', explanation: { id, finding: { rule: 'wrong-date' } } });
    expect(tellWhy(id.slice(0, 6), remembering().all(), checker, 'own')).toEqual(told);
  });

  test('of a text that is at hand, the same', () => {
    expect(tellWhyOf(id, text, {}, checker)).toEqual(tellWhy(id, remembering().all(), checker, 'own'));
  });

  test('the day that it was checked on is taken again', () => {
    const checks = recentChecks(noChecks);
    const claim = 'The council meets.';
    const then = checker.check(claim, { on: '2023-05-01' });
    checks.remember(checkMade(claim, { on: '2023-05-01' }, then));
    const told = tellWhy(then.claims[0]?.id ?? '', checks.all(), checker, 'own');
    expect(told.kind === 'told' && told.explanation.steps.map(({ words }) => words).join()).toContain(
      '1 May 2023: the day that was given',
    );
  });

  test('nothing else is explained where the record has changed: it is said, with what it says now', () => {
    const changed = createChecker({ ...tiny, digest: `sha256:${'1'.repeat(64)}` });
    const checks = remembering();
    const told = tellWhy(id, checks.all(), changed, 'own');
    expect(told).toMatchObject({
      kind: 'changed',
      check: { record: { digest: tiny.digest } },
      now: { verdict: 'refuted' },
    });
    // And that can be asked about in turn, once it is remembered.
    if (told.remember !== undefined) checks.remember(told.remember.check);
    const now = told.kind === 'changed' ? told.now?.id : undefined;
    expect(tellWhy(now ?? '', checks.all(), changed, 'own').kind).toBe('told');
  });

  test('an id that no check gave', () => {
    expect(tellWhy('f-zzzzzzzzzz', remembering().all(), checker, 'own')).toEqual({
      kind: 'unknown',
      near: [],
      remembered: 1,
    });
    expect(tellWhy('f-zzzzzzzzzz', noChecks.all(), checker, 'own')).toMatchObject({ remembered: 0 });
    expect(tellWhyOf('f-zzzzzzzzzz', text, {}, checker).kind).toBe('unknown');
  });
});
