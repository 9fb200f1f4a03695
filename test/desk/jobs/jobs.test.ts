import { afterAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { NewJob } from '../../../src/desk/jobs/job.js';
import { Jobs, lease } from '../../../src/desk/jobs/jobs.js';
import { type Database, openStore } from '../../../src/record/store/store.js';
import { testStore } from '../../support/store.js';

const store = testStore();
const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

/** A clock that stands still until it is set on. */
function clock() {
  let at = Date.parse('2025-03-04T12:00:00Z');
  return {
    now: () => new Date(at),
    pass: (milliseconds: number) => {
      at += milliseconds;
    },
  };
}

/** The jobs as one process sees them. */
function jobsOf(db: Database = store.db, { now } = clock()): Jobs {
  let last = 0;
  return new Jobs(db, { now, newId: () => `job-${++last}` });
}

const job = (key: string, over: Partial<NewJob> = {}): NewJob => ({
  ...{ team: 'T1', key, lane: key, kind: 'message', payload: { asked: key } },
  ...over,
});

const keysTaken = async (jobs: Jobs, taker = 'one'): Promise<string[]> => {
  const keys: string[] = [];
  for (let taken = await jobs.take(taker); taken !== null; taken = await jobs.take(taker))
    keys.push(taken.key);
  return keys;
};

describe('what is written down', () => {
  test('is there once for a key, whatever became of it', async () => {
    const jobs = jobsOf();
    expect(await jobs.add(job('a'))).toBe('new');
    expect(await jobs.add(job('a', { payload: { asked: 'again' } }))).toBe('known');
    const taken = await jobs.take('one');
    expect(taken).toMatchObject({ key: 'a', payload: { asked: 'a' }, attempt: 1, progress: {} });
    if (taken === null) throw new Error('no job');
    expect(await jobs.add(job('a'))).toBe('known');
    await jobs.finish(taken, 'done');
    expect(await jobs.add(job('a'))).toBe('known');
    expect(await jobs.unfinished()).toBe(0);
  });

  test('is there once where many deliveries of it come at the same moment', async () => {
    const jobs = jobsOf();
    const added = await Promise.all(Array.from({ length: 20 }, () => jobs.add(job('a'))));
    expect(added.filter((taken) => taken === 'new')).toHaveLength(1);
    expect(await keysTaken(jobs)).toEqual(['a']);
  });

  test('is another job in another workspace', async () => {
    const jobs = jobsOf();
    expect(await jobs.add(job('a'))).toBe('new');
    expect(await jobs.add(job('a', { team: 'T2' }))).toBe('new');
  });

  test('may be asked for again once its key is free', async () => {
    const jobs = jobsOf();
    await jobs.add(job('a'));
    const taken = await jobs.take('one');
    if (taken === null) throw new Error('no job');
    await jobs.freeKey(taken);
    await jobs.finish(taken, 'done');
    expect(await jobs.add(job('a'))).toBe('new');
  });

  test('is forgotten when it is done: that it was is not', async () => {
    const jobs = jobsOf();
    await jobs.add(job('a'));
    const taken = await jobs.take('one');
    if (taken === null) throw new Error('no job');
    await jobs.finish(taken, 'failed');
    expect(await store.db.selectFrom('jobs').select(['key', 'state', 'payload']).execute()).toEqual([
      { key: 'a', state: 'failed', payload: null },
    ]);
  });
});

describe('the order', () => {
  test('is that in which jobs came', async () => {
    const jobs = jobsOf();
    for (const key of ['c', 'a', 'b']) await jobs.add(job(key));
    expect(await keysTaken(jobs)).toEqual(['c', 'a', 'b']);
  });

  test('holds back what is behind an unfinished job of its lane, and nothing else', async () => {
    const jobs = jobsOf();
    for (const key of ['a1', 'a2', 'b1', 'a3']) await jobs.add(job(key, { lane: key.slice(0, 1) }));
    const first = await jobs.take('one');
    expect(first?.key).toBe('a1');
    expect(await keysTaken(jobs)).toEqual(['b1']);
    if (first === null) throw new Error('no job');
    await jobs.finish(first, 'done');
    expect(await keysTaken(jobs)).toEqual(['a2']);
  });

  test('of a lane holds while its first is put off; another workspace has lanes of its own', async () => {
    const time = clock();
    const jobs = jobsOf(store.db, time);
    await jobs.add(job('a1', { lane: 'a', after: new Date(time.now().getTime() + 1000) }));
    await jobs.add(job('a2', { lane: 'a' }));
    await jobs.add(job('a1', { lane: 'a', team: 'T2' }));
    expect(await jobs.take('one')).toMatchObject({ team: 'T2' });
    expect(await keysTaken(jobs)).toEqual([]);
    time.pass(1000);
    expect(await keysTaken(jobs)).toEqual(['a1']);
  });

  test('a job whose lane is in hand is not begun, though it was written down before', async () => {
    const jobs = jobsOf();
    await jobs.add(job('later', { lane: 'a' }));
    const taken = await jobs.take('one');
    if (taken === null) throw new Error('no job');
    // Two processes write at once: whichever has the lower number may be there the later of the two.
    await sql`
      INSERT INTO jobs (id, team_id, key, lane, kind, payload, run_after, created_at, seq)
      OVERRIDING SYSTEM VALUE
      SELECT 'of-another', team_id, 'earlier', lane, kind, payload, run_after, created_at, seq - 1
      FROM jobs`.execute(store.db);
    expect(await keysTaken(jobs)).toEqual([]);
    await jobs.finish(taken, 'done');
    expect(await keysTaken(jobs)).toEqual(['earlier']);
  });
});

describe('several takers', () => {
  test('each job is taken by one of them', async () => {
    // On PostgreSQL each has connections of its own.
    const databases = [store.db];
    for (let more = 0; more < 3; more += 1) {
      if (store.databaseUrl === null) databases.push(store.db);
      else {
        const another = await openStore({ folder: null, databaseUrl: store.databaseUrl });
        closing.push(() => another.close());
        databases.push(another.db);
      }
    }
    const keys = Array.from({ length: 60 }, (_, at) => `k${at}`);
    const writer = jobsOf();
    for (const [at, key] of keys.entries()) await writer.add(job(key, { lane: `lane-${at % 7}` }));
    /** Lanes that are in hand at the moment. */
    const inHand = new Set<string>();
    const taken: string[] = [];
    await Promise.all(
      databases.map(async (db, at) => {
        const jobs = jobsOf(db);
        while (taken.length < keys.length) {
          const mine = await jobs.take(`taker-${at}`);
          if (mine === null) continue;
          expect(inHand.has(mine.lane)).toBe(false);
          inHand.add(mine.lane);
          taken.push(mine.key);
          await new Promise((resolve) => setImmediate(resolve));
          inHand.delete(mine.lane);
          await jobs.finish(mine, 'done');
        }
      }),
    );
    expect([...taken].sort()).toEqual([...keys].sort());
    for (let lane = 0; lane < 7; lane += 1) {
      const inLane = (all: readonly string[]) => all.filter((key) => Number(key.slice(1)) % 7 === lane);
      expect(inLane(taken)).toEqual(inLane(keys));
    }
  });

  test('what a process had comes free when its lease ends, and counts as another attempt', async () => {
    const time = clock();
    const jobs = jobsOf(store.db, time);
    await jobs.add(job('a'));
    expect(await jobs.take('one')).toMatchObject({ attempt: 1 });
    time.pass(lease);
    expect(await jobs.take('two')).toBeNull();
    time.pass(1);
    expect(await jobs.take('two')).toMatchObject({ key: 'a', attempt: 2 });
  });

  test('a lease that is renewed does not end', async () => {
    const time = clock();
    const jobs = jobsOf(store.db, time);
    await jobs.add(job('a'));
    const mine = await jobs.take('one');
    if (mine === null) throw new Error('no job');
    time.pass(lease - 1);
    await jobs.renew('one', [mine]);
    time.pass(lease);
    expect(await jobs.take('two')).toBeNull();
  });

  test('a process renews what it has in hand: neither what is another’s by now, nor what it took without knowing', async () => {
    const time = clock();
    const jobs = jobsOf(store.db, time);
    await jobs.add(job('lost'));
    await jobs.add(job('known'));
    // The answer to this was lost on the way, as where a connection breaks.
    await jobs.take('one');
    const known = await jobs.take('one');
    if (known === null) throw new Error('no job');
    time.pass(lease + 1);
    await jobs.renew('two', [known]);
    await jobs.renew('one', [known]);
    expect(await jobs.take('two')).toMatchObject({ key: 'lost', attempt: 2 });
    expect(await jobs.take('two')).toBeNull();
  });
});

describe('work that is not done yet', () => {
  test('is put back, at once or for later', async () => {
    const time = clock();
    const jobs = jobsOf(store.db, time);
    await jobs.add(job('a'));
    const first = await jobs.take('one');
    if (first === null) throw new Error('no job');
    await jobs.putBack(first);
    expect(await jobs.take('one')).toMatchObject({ key: 'a', attempt: 2 });
    await jobs.putBack(first, 500);
    expect(await jobs.take('one')).toBeNull();
    time.pass(500);
    expect(await jobs.take('one')).toMatchObject({ key: 'a', attempt: 3 });
  });

  test('knows what was done of it', async () => {
    const jobs = jobsOf();
    await jobs.add(job('a'));
    const first = await jobs.take('one');
    if (first === null) throw new Error('no job');
    await jobs.note(first, 'answer 0', { channel: 'C1', ts: '1.2' });
    await jobs.note(first, 'answer 1', 'begun');
    await jobs.note(first, 'answer 1', 'sent');
    await jobs.recover();
    expect(await jobs.take('two')).toMatchObject({
      progress: { 'answer 0': { channel: 'C1', ts: '1.2' }, 'answer 1': 'sent' },
      attempt: 2,
    });
  });

  test('is all to be done again after a start with a database of one’s own', async () => {
    const jobs = jobsOf();
    for (const key of ['a', 'b', 'c']) await jobs.add(job(key));
    const first = await jobs.take('one');
    await jobs.take('one');
    if (first === null) throw new Error('no job');
    await jobs.finish(first, 'done');
    expect(await jobs.unfinished()).toBe(2);
    await jobs.recover();
    expect(await keysTaken(jobs, 'two')).toEqual(['b', 'c']);
  });
});
