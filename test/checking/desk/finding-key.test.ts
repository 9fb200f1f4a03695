import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findingKey } from '../../../src/checking/desk/finding-key.js';
import type { Citation } from '../../../src/checking/report.js';

const citation: Citation = {
  source: 'gazette-ferry',
  id: 'gazette-ferry/late',
  locator: '¶1',
  snippet: 'The ferry is late.',
  wording: 'paraphrase',
  stance: 'contradicts',
  url: null,
};
const other: Citation = { ...citation, id: 'gazette-ferry/early', snippet: 'The ferry was early.' };
const finding = {
  rule: 'contradicted',
  messageId: 'contradicted',
  actual: 'on time',
  citations: [citation, other],
};
const text = 'The ferry was on time.';
const key = findingKey(finding, text);

test('the same finding has the same key, wherever its words stand and however they are spaced', () => {
  expect(key).toMatch(/^k-[a-z2-7]{20}$/);
  expect(findingKey(finding, ' The ferry\n was  on time. ')).toBe(key);
  expect(findingKey({ ...finding, actual: 'on\ntime' }, text)).toBe(key);
});

test('the order of the evidence, where it stands and its address are no part of it', () => {
  expect(findingKey({ ...finding, citations: [other, citation] }, text)).toBe(key);
  const moved = [{ ...citation, locator: '¶2', url: 'https://example.org' }, other];
  expect(findingKey({ ...finding, citations: moved }, text)).toBe(key);
});

describe('another key', () => {
  test.each([
    ['for another rule', { ...finding, rule: 'wrong-date' }, text],
    ['for another message', { ...finding, messageId: 'other' }, text],
    ['for other words at issue', { ...finding, actual: 'The ferry' }, text],
    ['for another sentence', finding, 'The ferry was not on time.'],
    ['for evidence that is gone', { ...finding, citations: [citation] }, text],
    ['for evidence that points the other way', with0({ stance: 'supports' }), text],
    ['for another entry', with0({ id: 'courier-ferry/late' }), text],
    ['for other words at the same place', with0({ snippet: 'The ferry is late!' }), text],
  ])('%s', (_, changed, of) => {
    expect(findingKey(changed, of)).not.toBe(key);
  });

  function with0(given: Partial<Citation>) {
    return { ...finding, citations: [{ ...citation, ...given }, other] };
  }
});

test('a changed snippet always changes the key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      const of = (snippet: string) => findingKey({ ...finding, citations: [{ ...citation, snippet }] }, text);
      expect(of(a) === of(b)).toBe(a === b);
    }),
  );
});
