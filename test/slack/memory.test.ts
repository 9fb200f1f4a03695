import { describe, expect, test } from '@jest/globals';
import { InHand } from '../../src/slack/in-hand.js';
import { KeptAnswers } from '../../src/slack/kept-answers.js';
import { helpAnswer } from '../../src/slack/messages/help.js';
import { Seen } from '../../src/slack/seen.js';
import { readReference, writeReference } from '../../src/slack/share-reference.js';

/** A clock that stands until it is moved, in minutes. */
function clock() {
  let minutes = 0;
  return {
    now: () => new Date(minutes * 60_000),
    pass(more: number) {
      minutes += more;
    },
  };
}

describe('what has been seen', () => {
  test('is first once, by any of its keys', () => {
    const seen = new Seen({ now: clock().now });
    expect(seen.first('event:1', 'message:C1:1.0')).toBe(true);
    expect(seen.first('event:1', 'message:C1:1.0')).toBe(false);
    expect(seen.first('event:2', 'message:C1:1.0')).toBe(false);
    expect(seen.first('event:2', 'message:C1:2.0')).toBe(false);
    expect(seen.first('event:3', 'message:C1:3.0')).toBe(true);
  });

  test('is remembered for longer than Slack retries, and then forgotten', () => {
    const { now, pass } = clock();
    const seen = new Seen({ now });
    seen.first('event:1');
    pass(10);
    expect(seen.first('event:1')).toBe(false);
    pass(6);
    expect(seen.first('event:1')).toBe(true);
  });

  test('is bounded', () => {
    const seen = new Seen({ now: clock().now, most: 100 });
    for (let n = 0; n < 1000; n += 1) seen.first(`event:${n}`);
    expect(seen.first('event:950')).toBe(false);
    expect(seen.first('event:1')).toBe(true);
  });
});

describe('kept answers', () => {
  test('are kept for a while, and no more than so many', () => {
    const { now, pass } = clock();
    const kept = new KeptAnswers({ now, most: 2, forMs: 60_000 });
    const answer = helpAnswer();
    for (const id of ['a', 'b', 'c']) kept.keep(id, answer);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([undefined, answer, answer]);
    pass(1);
    expect(kept.get('c')).toBeUndefined();
  });
});

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
