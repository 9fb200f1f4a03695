import { afterEach, describe, expect, test } from '@jest/globals';
import type { Job } from '../../../src/desk/jobs/job.js';
import { Jobs } from '../../../src/desk/jobs/jobs.js';
import { PutOff } from '../../../src/desk/jobs/put-off.js';
import { Runner, type RunnerOptions } from '../../../src/desk/jobs/runner.js';
import { testStore } from '../../support/store.js';

const store = testStore();
const running: Runner[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((runner) => runner.stop(1000)));
});

let last = 0;
const jobsNow = () => new Jobs(store.db, { now: () => new Date(), newId: () => `job-${++last}` });

interface Ran {
  readonly runner: Runner;
  readonly jobs: Jobs;
  readonly done: string[];
  readonly givenUp: string[];
  readonly errors: [unknown, string | null][];
}

function runnerOf(over: Partial<RunnerOptions> = {}): Ran {
  const jobs = jobsNow();
  const done: string[] = [];
  const givenUp: string[] = [];
  const errors: [unknown, string | null][] = [];
  const runner = new Runner({
    jobs,
    taker: 'one',
    work: async ({ key }) => void done.push(key),
    giveUp: async ({ key }) => void givenUp.push(key),
    onError: (error, job) => errors.push([error, job?.key ?? null]),
    lookEvery: 20,
    ...over,
  });
  running.push(runner);
  return { runner, jobs, done, givenUp, errors };
}

const add = (jobs: Jobs, key: string, lane = key) =>
  jobs.add({ team: 'T1', key, lane, kind: 'message', payload: {} });

/** Waits until it holds; the test's own limit is what ends it. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Something to wait for, and to let go. */
function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

test('does what is there when it starts, and what comes when it is told', async () => {
  const { runner, jobs, done } = runnerOf({ lookEvery: 1_000_000 });
  await add(jobs, 'before');
  runner.start();
  await until(() => done.length === 1);
  await add(jobs, 'after');
  runner.wake();
  await until(async () => (await jobs.unfinished()) === 0);
  expect(done).toEqual(['before', 'after']);
});

test('finds what another process wrote down without being told', async () => {
  const { runner, done } = runnerOf();
  runner.start();
  await add(jobsNow(), 'of another');
  await until(() => done.length === 1);
});

test('does so many at a time, and of a lane one', async () => {
  const door = gate();
  const inHand = new Set<string>();
  let most = 0;
  const { runner, jobs } = runnerOf({
    most: () => 3,
    work: async ({ lane, key }: Job) => {
      const inLane = [...inHand].filter((other) => other.startsWith(lane)).length;
      expect(inLane).toBe(0);
      inHand.add(key);
      most = Math.max(most, inHand.size);
      await door.opened;
      inHand.delete(key);
    },
  });
  for (const key of ['a1', 'a2', 'b1', 'c1', 'd1']) await add(jobs, key, key.slice(0, 1));
  runner.start();
  await until(() => inHand.size === 3);
  expect(runner.inHand).toBe(3);
  door.open();
  await until(async () => (await jobs.unfinished()) === 0);
  expect(most).toBe(3);
});

test('a defect ends its job and no other', async () => {
  const done: string[] = [];
  const { runner, jobs, errors } = runnerOf({
    work: async ({ key }) => {
      if (key === 'bad') throw new Error('a defect');
      done.push(key);
    },
  });
  for (const key of ['bad', 'good']) await add(jobs, key, 'lane');
  runner.start();
  await until(async () => (await jobs.unfinished()) === 0);
  expect(done).toEqual(['good']);
  expect(errors).toEqual([[new Error('a defect'), 'bad']]);
});

describe('a job that ends the process whenever it is taken up', () => {
  test('is taken up four times, then given up, and whoever asked is told', async () => {
    const { runner, jobs, done, givenUp, errors } = runnerOf();
    await add(jobs, 'poison');
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      expect(await jobs.take('a process that ends')).toMatchObject({ key: 'poison', attempt });
      await jobs.recover();
    }
    await add(jobs, 'behind it', 'poison');
    runner.start();
    await until(async () => (await jobs.unfinished()) === 0);
    expect(givenUp).toEqual(['poison']);
    expect(done).toEqual(['behind it']);
    expect(errors).toEqual([[new Error('given up after 4 attempts'), 'poison']]);
  });

  test('a fourth attempt that succeeds is none to give up', async () => {
    const { runner, jobs, done, givenUp } = runnerOf();
    await add(jobs, 'slow');
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await jobs.take('a process that ends');
      await jobs.recover();
    }
    runner.start();
    await until(async () => (await jobs.unfinished()) === 0);
    expect([done, givenUp]).toEqual([['slow'], []]);
  });
});

describe('a stop', () => {
  test('takes nothing new, and waits for what is in hand', async () => {
    const door = gate();
    const began: string[] = [];
    const { runner, jobs } = runnerOf({
      most: () => 1,
      work: async ({ key }) => {
        began.push(key);
        await door.opened;
      },
    });
    for (const key of ['a', 'b']) await add(jobs, key);
    runner.start();
    await until(() => began.length === 1);
    const stopped = runner.stop(10_000);
    door.open();
    expect(await stopped).toBe(true);
    expect(began).toEqual(['a']);
    expect(await jobs.unfinished()).toBe(1);
  });

  test('does not wait for ever: what is left is taken up by the next process', async () => {
    const door = gate();
    const { runner, jobs } = runnerOf({ work: () => door.opened });
    await add(jobs, 'long');
    runner.start();
    await until(() => runner.inHand === 1);
    expect(await runner.stop(1)).toBe(false);
    await jobs.recover();
    expect(await jobs.take('the next')).toMatchObject({ key: 'long', attempt: 2 });
    door.open();
  });
});

test('a store that does not answer for a moment is asked again', async () => {
  const jobs = jobsNow();
  let refusals = 2;
  const take = jobs.takeSome.bind(jobs);
  jobs.takeSome = async (taker, most) => {
    refusals -= 1;
    if (refusals >= 0) throw new Error('connection reset');
    return take(taker, most);
  };
  await add(jobs, 'a');
  const { runner, done, errors } = runnerOf({ jobs });
  runner.start();
  await until(() => done.length === 1);
  expect(errors).toHaveLength(2);
});

test('what is put off is done again, and not before its time', async () => {
  const tries: number[] = [];
  const { runner, jobs, errors } = runnerOf({
    work: async ({ attempt }) => {
      tries.push(attempt);
      if (attempt === 1) throw new PutOff(0, new Error('nobody there'));
      if (attempt === 2) throw new PutOff(3_600_000, new Error('nobody there'));
    },
  });
  await jobs.add({ team: 'T1', key: 'later', lane: 'a', kind: 'x', payload: {} });
  runner.start();
  const waiting = async () => {
    const row = await store.db.selectFrom('jobs').selectAll().executeTakeFirstOrThrow();
    return row.state === 'waiting' && row.run_after.getTime() > Date.now() + 3_000_000;
  };
  while (!(await waiting())) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(tries).toEqual([1, 2]);
  expect(errors).toEqual([]);
});
