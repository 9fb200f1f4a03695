/** A small storm; `npm run test:storm` makes a large one. */
import { expect, test } from '@jest/globals';
import { testStore } from '../support/store.js';
import { storm } from './storm.js';

const store = testStore();

test.each(['socket', 'http'] as const)(
  'what is delivered in no order, again and at once, is answered once: %s',
  async (mode) => {
    const { answered, deliveries, wrong } = await storm({
      ...{ store, mode, distinct: 24, deliveries: 120, parallel: 8, seed: 7, patience: 60_000 },
    });
    expect(wrong).toEqual([]);
    expect(deliveries).toBe(120);
    expect(answered).toEqual({
      mention: { asked: 6, once: 6 },
      directMessage: { asked: 6, once: 6 },
      command: { asked: 4, once: 4 },
      share: { asked: 4, once: 4 },
      decision: { asked: 4, once: 4 },
    });
  },
  90_000,
);
