import { expect, test } from '@jest/globals';
import type { Checking } from '../../../src/desk/checking/checking.js';
import { heldBack } from '../../../src/desk/checking/held-back.js';
import { inThisThread } from '../../../src/desk/checking/in-this-thread.js';
import { FixtureChecker } from '../../slack/newsroom.js';

test('no more checks are begun than there is room for, and those that wait are made when there is', async () => {
  let room = 1;
  let inHand = 0;
  let most = 0;
  const plain = inThisThread({ current: new FixtureChecker() });
  const counting: Checking = {
    ...plain,
    record: plain.record,
    async check(text, options) {
      inHand += 1;
      most = Math.max(most, inHand);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inHand -= 1;
      return plain.check(text, options);
    },
  };
  const held = heldBack(counting, () => room);
  expect(held.record).toBe(counting.record);
  const texts = ['One was a claim.', 'Two was a claim.', 'Three was a claim.'];
  await Promise.all(texts.map((text) => held.check(text)));
  expect(most).toBe(1);
  room = 0;
  const waiting = held.check('Four was a claim.');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(inHand).toBe(0);
  room = 1;
  expect((await waiting).claims).toHaveLength(1);
});

test('what the port has besides, and where the time goes, goes through', async () => {
  const plain = inThisThread({ current: new FixtureChecker() });
  const spent = { took: 1, waited: 0, steps: {}, candidates: 0, slowest: null };
  const archive: Checking = {
    ...plain,
    record: plain.record,
    check(text, options, told) {
      told?.(spent);
      return plain.check(text, options);
    },
    recordOf: async () => plain.record,
  };
  const held = heldBack(archive, () => 1);
  const told: unknown[] = [];
  await held.check('One was a claim.', {}, (one) => told.push(one));
  expect(told).toEqual([spent]);
  expect(held.recordOf).toBe(archive.recordOf);
});
