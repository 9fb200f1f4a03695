import { afterEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Notices } from '../../../src/record/store/notices.js';
import { openStore } from '../../../src/record/store/store.js';
import { article, keep } from '../../filing/kept/filing-tester.js';
import { freshDatabase } from '../../support/fresh-database.js';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** As many processes on one database; the embedded one has one. */
async function stores(count: number) {
  const fresh = await freshDatabase();
  if (fresh !== null) ends.push(() => fresh.drop());
  const all = [];
  for (let at = 0; at < (fresh === null ? 1 : count); at += 1) {
    const store = await openStore({ folder: null, databaseUrl: fresh?.url });
    ends.push(() => store.close());
    all.push(store);
  }
  return all;
}

/** Counts what is heard. */
async function listening(notices: Notices, channel: 'stet_filed' | 'stet_jobs') {
  const heard = { times: 0 };
  const unlisten = await notices.listen(channel, () => {
    heard.times += 1;
  });
  return { heard, unlisten };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const sentence = 'The harbor ferry Aurora ran aground off Northport with 40 people on board.';

describe('a change of what is filed', () => {
  test('is heard of by every process', async () => {
    const all = await stores(3);
    const ears = await Promise.all(all.map(({ notices }) => listening(notices, 'stet_filed')));
    const before = ears.map(({ heard }) => heard.times);
    const [first] = all;
    if (first === undefined) throw new Error('no store');
    await keep(first.db, article(sentence), { from: { name: 'ferry.txt', url: null } });
    await until(() => ears.every(({ heard }, at) => heard.times > (before[at] ?? 0)));
  });

  test('is heard of when it is committed, once for a transaction', async () => {
    const [store] = await stores(1);
    if (store === undefined) throw new Error('no store');
    const { heard } = await listening(store.notices, 'stet_filed');
    const before = heard.times;
    await store.db.transaction().execute(async (trx) => {
      for (let times = 0; times < 5; times += 1)
        await trx.updateTable('filed_sources').set({ withheld: true }).execute();
      expect(heard.times).toBe(before);
    });
    await until(() => heard.times > before);
    expect(heard.times).toBe(before + 1);
  });

  test('is not heard of any more after the end of listening, and jobs are no such change', async () => {
    const [store] = await stores(1);
    if (store === undefined) throw new Error('no store');
    const { heard, unlisten } = await listening(store.notices, 'stet_filed');
    const other = await listening(store.notices, 'stet_filed');
    await store.db.updateTable('jobs').set({ attempts: 1 }).execute();
    await unlisten();
    const before = heard.times;
    const beforeOther = other.heard.times;
    await store.db.updateTable('found_discrepancies').set({ lapsed_at: null }).execute();
    await until(() => other.heard.times > beforeOther);
    expect(other.heard.times).toBe(beforeOther + 1);
    expect(heard.times).toBe(before);
  });
});

describe('several processes', () => {
  const several = process.env.STET_TEST_DATABASE_URL ? test : test.skip;

  several('tell each other that there are jobs, many times at once as one', async () => {
    const [teller, listener] = await stores(2);
    if (teller === undefined || listener === undefined) throw new Error('no stores');
    const { heard } = await listening(listener.notices, 'stet_jobs');
    const own = await listening(teller.notices, 'stet_jobs');
    const before = heard.times;
    for (let times = 0; times < 1_000; times += 1) teller.notices.tell('stet_jobs');
    await until(() => own.heard.times >= 2 && heard.times >= before + 2);
    expect(heard.times).toBe(before + 2);
  });

  several('hear again after their connection was lost, and are called for what they may have missed', async () => {
    const [first, second] = await stores(2);
    if (first === undefined || second === undefined) throw new Error('no stores');
    const { heard } = await listening(second.notices, 'stet_filed');
    const before = heard.times;
    await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE query LIKE 'LISTEN%' AND datname = current_database()`.execute(first.db);
    await until(() => heard.times > before);
    const again = heard.times;
    await keep(first.db, article(sentence), { from: { name: 'ferry.txt', url: null } });
    await until(() => heard.times > again);
  });
});
