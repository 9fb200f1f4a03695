/** A small storm; `npm run test:storm` makes a large one. */
import { expect, test } from '@jest/globals';
import { testStore } from '../support/store.js';
import { storm } from './storm.js';

const store = testStore();

test.each(['socket', 'http'] as const)(
  'what is delivered in no order, again and at once, is answered once: %s',
  async (mode) => {
    const { answered, deliveries, wrong } = await storm({
      ...{ store, mode, distinct: 60, deliveries: 300, parallel: 24, seed: 7, patience: 60_000 },
    });
    expect(wrong).toEqual([]);
    expect(deliveries).toBe(300);
    expect(answered).toEqual({
      mention: { asked: 20, once: 20 },
      directMessage: { asked: 20, once: 20 },
      command: { asked: 10, once: 10 },
      press: { asked: 10, once: 10 },
    });
  },
  90_000,
);
