import { expect, test } from '@jest/globals';
import { oneAtATime } from '../../src/slack/one-at-a-time.js';

/** Turns that end when they are told to. */
function turns() {
  const begun: (() => void)[] = [];
  const turn = () => new Promise<void>((resolve) => begun.push(resolve));
  return { begun, turn };
}
const soon = () => new Promise((resolve) => setImmediate(resolve));
const until = async (holds: () => boolean) => {
  while (!holds()) await soon();
};

test('a thousand calls are two turns: the one in hand, and one for all who asked meanwhile', async () => {
  const { begun, turn } = turns();
  const work = oneAtATime(turn);
  const first = work.ask();
  await until(() => begun.length === 1);
  let done = 0;
  const others = Array.from({ length: 1_000 }, () => work.ask().then(() => (done += 1)));
  await soon();
  expect(begun.length).toBe(1);
  begun[0]?.();
  await first;
  await until(() => begun.length === 2);
  expect(done).toBe(0);
  begun[1]?.();
  await Promise.all(others);
  expect([begun.length, done]).toEqual([2, 1_000]);
});

test('closing waits for the turn in hand, and no other is begun', async () => {
  const { begun, turn } = turns();
  const work = oneAtATime(turn);
  void work.ask();
  await until(() => begun.length === 1);
  const waiting = work.ask();
  const closed = work.close();
  begun[0]?.();
  await closed;
  await waiting;
  await work.ask();
  expect(begun.length).toBe(1);
});
