/** What a poll works with in tests: a store, a filing that is really one, a clock, and no waiting. */

import type { FeedEvent, PollParts } from '../../../src/filing/feeds/poll.js';
import { fetchDocument } from '../../../src/filing/fetching/fetch-document.js';
import { createFiling, type Filing } from '../../../src/filing/filing.js';
import type { NewsRecord } from '../../../src/record/record.js';
import type { Database } from '../../../src/record/store/store.js';

export const emptyRecord: NewsRecord = {
  asOf: '2025-03-04',
  digest: 'sha256:none',
  sources: [],
  people: [],
  organisations: [],
  discrepancies: [],
  spellings: [],
};

export const own = new Set(['127.0.0.1', '127.0.0.2']);

export interface TestPoll {
  readonly parts: PollParts;
  readonly filing: Filing;
  readonly events: FeedEvent[];
  /** How long it would have waited between requests, in milliseconds. */
  readonly waits: number[];
  /** The clock, moved by hand. */
  readonly clock: { now: Date };
  later(milliseconds: number): void;
}

export function testPoll(db: Database, more: Partial<PollParts> = {}): TestPoll {
  const clock = { now: new Date('2025-03-04T12:00:00Z') };
  const now = () => clock.now;
  const filing = createFiling({ db, record: () => emptyRecord, now });
  const events: FeedEvent[] = [];
  const waits: number[] = [];
  return {
    clock,
    filing,
    events,
    waits,
    later(milliseconds) {
      clock.now = new Date(clock.now.getTime() + milliseconds);
    },
    parts: {
      db,
      filing,
      now,
      taker: 'one',
      fetch: (address, options) => fetchDocument(address, { hosts: own, limits: { time: 2000 }, ...options }),
      tell: (event) => void events.push(event),
      wait: async (milliseconds) => void waits.push(milliseconds),
      chance: () => 0.5,
      ...more,
    },
  };
}
