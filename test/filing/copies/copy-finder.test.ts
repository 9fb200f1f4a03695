import { beforeEach, describe, expect, test } from '@jest/globals';
import { type CopyFinder, createCopyFinder } from '../../../src/filing/copies/copy-finder.js';
import type { About } from '../../../src/filing/copies/original.js';
import { signatureOf } from '../../../src/filing/copies/signature.js';
import { readEvents } from '../../eval/copies/pairs.js';

const events = readEvents();
const event = (name: string) => {
  const found = events.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No event ${name}`);
  return found;
};
const { wire, rewrite, independent, followUp } = event('dam');
const about = (publisher: string | null, date: string | null = null): About => ({ publisher, date });

let finder: CopyFinder;
beforeEach(() => {
  finder = createCopyFinder();
  for (const { name, wire: other } of events)
    if (name !== 'dam') finder.add(name, signatureOf(other), about('Reuters'));
});

describe('copyOf', () => {
  test('nothing is a copy that nobody else has', () => {
    expect(finder.copyOf(signatureOf(wire), about('Courier'))).toBeNull();
  });

  test('the one it copies, how, and how much of it', () => {
    finder.add('first', signatureOf(wire), about('AP'));
    expect(finder.copyOf(signatureOf(wire), about('Courier'))).toEqual({
      id: 'first',
      kind: 'copy',
      share: 1,
    });
    expect(finder.copyOf(signatureOf(rewrite), about('Courier'))).toMatchObject({
      id: 'first',
      kind: 'rewrite',
    });
  });

  test.each([
    ['an independent account', independent],
    ['what happened next', followUp],
  ])('%s is none', (_, text) => {
    finder.add('first', signatureOf(wire), about('AP'));
    expect(finder.copyOf(signatureOf(text), about('Courier'))).toBeNull();
  });

  test("an outlet's own second telling is no rewrite", () => {
    finder.add('first', signatureOf(wire), about('Courier'));
    expect(finder.copyOf(signatureOf(rewrite), about('Courier'))).toBeNull();
  });

  test('of two that have it, the original of both', () => {
    finder.add('other', signatureOf(wire), about('Gazette', '2026-05-05'));
    finder.add('agency', signatureOf(wire), about('AP', '2026-05-05'));
    expect(finder.copyOf(signatureOf(wire), about('Courier', '2026-05-06'))?.id).toBe('agency');
    finder.add('before', signatureOf(wire), about('Herald', '2026-05-04'));
    expect(finder.copyOf(signatureOf(wire), about('Courier', '2026-05-06'))?.id).toBe('before');
  });

  test('itself, as it was before, is no other', () => {
    finder.add('first', signatureOf(wire), about('Courier'));
    expect(finder.copyOf(signatureOf(wire), { ...about('Courier'), id: 'first' })).toBeNull();
  });

  test('what was removed, or became another text, is not found', () => {
    finder.add('first', signatureOf(wire), about('AP'));
    finder.add('second', signatureOf(wire), about('AP'));
    finder.remove('first');
    expect(finder.copyOf(signatureOf(wire), about('Courier'))?.id).toBe('second');
    finder.add('second', signatureOf(independent), about('AP'));
    expect(finder.copyOf(signatureOf(wire), about('Courier'))).toBeNull();
    finder.remove('never');
  });

  test('of hundreds with the same words the first is found', () => {
    for (let n = 0; n < 300; n += 1) finder.add(`copy-${n}`, signatureOf(wire), about(null));
    expect(finder.copyOf(signatureOf(wire), about(null))?.id).toBe('copy-0');
  });
});

describe('who was first', () => {
  test.each<[string, About, About, 'copyOf' | 'copiesOf']>([
    ['the earlier day', about(null, '2026-05-01'), about(null, '2026-05-02'), 'copyOf'],
    ['the earlier day, though filed later', about('AP', '2026-05-02'), about(null, '2026-05-01'), 'copiesOf'],
    ['of one day the agency', about('Courier', '2026-05-02'), about('Reuters', '2026-05-02'), 'copiesOf'],
    [
      'a month tells nothing of a day in it',
      about('Courier', '2026-05'),
      about('AFP', '2026-05-02'),
      'copiesOf',
    ],
    [
      'where no day is known, the agency',
      about('The Associated Press', null),
      about('Courier', '2026-05-02'),
      'copyOf',
    ],
    ['else the first to be filed', about('Gazette', null), about('Courier', null), 'copyOf'],
  ])('%s', (_, filed, later, expected) => {
    finder.add('first', signatureOf(wire), filed);
    const copy = finder.copyOf(signatureOf(wire), later);
    const copies = finder.copiesOf(signatureOf(wire), later);
    const link = { id: 'first', kind: 'copy', share: 1 };
    expect([copy, copies]).toEqual(expected === 'copyOf' ? [link, []] : [null, [link]]);
  });
});
