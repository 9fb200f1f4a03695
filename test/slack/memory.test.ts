import { describe, expect, test } from '@jest/globals';
import { InHand } from '../../src/slack/in-hand.js';
import { readReference, writeReference } from '../../src/slack/share-reference.js';

describe('the reference on the share button', () => {
  const reference = { id: 'a1', on: '2025-03-04', asked: 'Is “it” so?\n' };

  test('carries the question where it fits', () => {
    expect(readReference(writeReference(reference))).toEqual(reference);
  });

  test('leaves it out where it does not', () => {
    const value = writeReference({ ...reference, asked: '"'.repeat(1500) });
    expect(value.length).toBeLessThanOrEqual(2000);
    expect(readReference(value)).toEqual({ id: 'a1', on: '2025-03-04' });
  });

  test.each([undefined, '', 'null', '{"id":1}', '{"id":"a","on":"soon"}'])('%j is none', (value) => {
    expect(readReference(value)).toBeNull();
  });
});

describe('work in hand', () => {
  test('is waited for, well or badly ended, but not for ever', async () => {
    const inHand = new InHand();
    expect(await inHand.finished(10)).toBe(true);
    const failed = inHand.track(() => Promise.reject(new Error('no')));
    expect(await inHand.finished(100)).toBe(true);
    await expect(failed).rejects.toThrow('no');
    void inHand.track(() => new Promise(() => {}));
    expect(await inHand.finished(10)).toBe(false);
    expect(inHand.count).toBe(1);
  });
});
