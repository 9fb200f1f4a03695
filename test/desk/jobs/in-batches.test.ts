import { expect, test } from '@jest/globals';
import { inBatches } from '../../../src/desk/jobs/in-batches.js';

/** A write that goes on until it is let go. */
function slowly() {
  const written: (readonly string[])[] = [];
  const letGo: (() => void)[] = [];
  const write = async (items: readonly string[]) => {
    written.push(items);
    await new Promise<void>((resolve) => letGo.push(resolve));
    if (items.includes('bad')) throw new Error('bad');
    return items.map((item) => item.toUpperCase());
  };
  const go = async () => {
    while (letGo.length > 0) {
      letGo.shift()?.();
      for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
    }
  };
  return { written, write, go };
}

test('what comes while a write is under way is written in one go, in its order', async () => {
  const { written, write, go } = slowly();
  const add = inBatches(write, { parallel: 1, most: 3 });
  const all = Promise.all(['a', 'b', 'c', 'd', 'e'].map(add));
  await go();
  expect(await all).toEqual(['A', 'B', 'C', 'D', 'E']);
  expect(written).toEqual([['a'], ['b', 'c', 'd'], ['e']]);
});

test('so many writes are under way at once', async () => {
  const { written, write, go } = slowly();
  const add = inBatches(write, { parallel: 2, most: 10 });
  const all = Promise.all(['a', 'b', 'c', 'd'].map(add));
  expect(written).toEqual([['a'], ['b']]);
  await go();
  await all;
  expect(written).toEqual([['a'], ['b'], ['c', 'd']]);
});

test('one that cannot be written costs no other', async () => {
  const { write, go } = slowly();
  const add = inBatches(write, { parallel: 1, most: 10 });
  const all = Promise.allSettled(['a', 'b', 'bad', 'c'].map(add));
  await go();
  expect(await all).toEqual([
    { status: 'fulfilled', value: 'A' },
    { status: 'fulfilled', value: 'B' },
    { status: 'rejected', reason: new Error('bad') },
    { status: 'fulfilled', value: 'C' },
  ]);
});
