import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { createTextChecker } from '../../../src/checking/against/check-against.js';
import { createChecker } from '../../../src/checking/check.js';
import type { Report } from '../../../src/checking/report.js';
import { inThisThread } from '../../../src/desk/checking/in-this-thread.js';
import { type CheckingInThreads, inThreads } from '../../../src/desk/checking/in-threads.js';
import type { Spent } from '../../../src/desk/checking/spent.js';
import { checkMade } from '../../../src/desk/checks.js';
import { readThesaurus } from '../../../src/retrieval/thesaurus/file.js';
import { shipped } from '../../checking/rule-tester.js';
import { tiny } from '../../checking/tiny-record.js';

// Threads are started, on a machine that may have other things to do.
jest.setTimeout(60_000);

let checking: CheckingInThreads;
afterEach(() => checking.close());

const odd = new URL('./odd-worker.js', import.meta.url);
const startOdd = async (options: Partial<Parameters<typeof inThreads>[1]> = {}) => {
  checking = await inThreads(tiny, { program: odd, size: 1, ...options });
};

/** Something that a check waits for. */
function gate() {
  const path = join(mkdtempSync(join(tmpdir(), 'stet-gate-')), 'open');
  return { text: `until ${path}`, open: () => writeFileSync(path, '') };
}
const long = (text: string) => text.padEnd(6_000);
const threadOf = ({ checked }: Report) => checked.notCheckable;
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: Error & { code?: string }) => error.code ?? error.name,
  );
/** Whether it has ended by now, once everything that could end has had the time to say so. */
async function hasEnded(work: Promise<unknown>): Promise<boolean> {
  const pending = Symbol('pending');
  const first = await Promise.race([work, new Promise((resolve) => setTimeout(resolve, 200, pending))]);
  return first !== pending;
}

describe('checks in threads', () => {
  test('say what checks in this thread say, of the record and of two texts, and why', async () => {
    checking = await inThreads(shipped, { size: 1 });
    const texts = createTextChecker(readThesaurus, shipped.asOf);
    const here = inThisThread({ current: createChecker(shipped, undefined, texts) });
    const claim = 'Schumer, the House minority leader, called it a mistake.';
    const times: Spent[] = [];
    const report = await checking.check(claim, { on: '2025-03-04' }, (spent) => times.push(spent));
    expect(times).toMatchObject([{ steps: { reading: expect.any(Number) }, slowest: { claim: 1 } }]);
    expect(times[0]?.candidates).toBeGreaterThan(0);
    expect(times[0]?.waited).toBeGreaterThanOrEqual(0);
    expect(report).toEqual(await here.check(claim, { on: '2025-03-04' }));
    expect(report.claims[0]?.verdict).toBe('refuted');
    const against = { against: 'Two people died.' };
    expect(await checking.check('Three people died.', against)).toEqual(
      await here.check('Three people died.', against),
    );
    const checks = [checkMade(claim, { on: '2025-03-04' }, report)];
    const id = report.claims[0]?.id ?? '';
    const told = await checking.why(id, checks, 'own');
    expect(told).toEqual(await here.why(id, checks, 'own'));
    expect(told.kind).toBe('told');
    expect(await checking.why('f-zzzzzzzzzz', checks, 'own')).toMatchObject({ kind: 'unknown' });
  });

  test('an error comes with its name, and the thread goes on', async () => {
    await startOdd();
    const thread = threadOf(await checking.check('one'));
    await expect(checking.check('throw')).rejects.toMatchObject({ name: 'SyntaxError', message: 'as told' });
    expect(threadOf(await checking.check('two'))).toBe(thread);
  });

  test('one thread does one thing after the other, long or short', async () => {
    await startOdd();
    const { text, open } = gate();
    const first = checking.check(long(text));
    const second = checking.check('short');
    expect(await hasEnded(second)).toBe(false);
    open();
    await Promise.all([first, second]);
  });

  test('of two threads one is kept for short texts', async () => {
    await startOdd({ size: 2 });
    const { text, open } = gate();
    const longOnes = [checking.check(long(text)), checking.check(long('the next'))];
    const short = await Promise.all([checking.check('short'), checking.check('another')]);
    expect(new Set(short.map(threadOf)).size).toBe(1);
    expect(await hasEnded(Promise.race(longOnes))).toBe(false);
    open();
    await Promise.all(longOnes);
  });
});

describe('a thread that is lost', () => {
  test.each<[string, Partial<Parameters<typeof inThreads>[1]>, string]>([
    ['die', {}, 'check_died'],
    ['eat', { memoryLimit: 48 }, 'check_died'],
    ['hang', { timeLimit: 5_000 }, 'check_too_long'],
  ])(
    '%s: whoever asked is told, nobody else loses anything, and another takes its place',
    async (order, options, code) => {
      await startOdd(options);
      const before = threadOf(await checking.check('before'));
      const lost = codeOf(checking.check(order));
      const waiting = checking.check('after');
      expect(await lost).toBe(code);
      expect(threadOf(await waiting)).not.toBe(before);
    },
  );

  test('leaves what another thread has in hand alone', async () => {
    await startOdd({ size: 2 });
    const { text, open } = gate();
    const slow = checking.check(text);
    expect(await codeOf(checking.check('die'))).toBe('check_died');
    open();
    expect((await slow).record.digest).toBe(tiny.digest);
  });
});

describe('a record that is exchanged', () => {
  const next = { ...tiny, digest: `sha256:${'1'.repeat(64)}` };

  test('is asked by every check that begins then; what has begun ends on the old one', async () => {
    await startOdd();
    const { text, open } = gate();
    const begun = checking.check(text);
    await checking.replace(next);
    expect(checking.record.digest).toBe(next.digest);
    expect((await checking.check('new')).record.digest).toBe(next.digest);
    open();
    expect((await begun).record.digest).toBe(tiny.digest);
    expect((await checking.check('newer')).record.digest).toBe(next.digest);
  });

  test('stays where there can be no checker of the new one', async () => {
    await startOdd();
    await expect(checking.replace({ ...tiny, digest: 'broken' })).rejects.toMatchObject({
      name: 'RangeError',
      message: 'no such record',
    });
    expect(checking.record.digest).toBe(tiny.digest);
    expect((await checking.check('still')).record.digest).toBe(tiny.digest);
  });

  test('several in a row end with the last', async () => {
    await startOdd({ size: 2 });
    const last = { ...tiny, digest: `sha256:${'2'.repeat(64)}` };
    await Promise.all([checking.replace(next), checking.replace(last)]);
    const reports = await Promise.all(Array.from({ length: 6 }, (_, n) => checking.check(`${n}`)));
    expect(new Set(reports.map(({ record }) => record.digest))).toEqual(new Set([last.digest]));
  });
});

describe('an end', () => {
  test('with work in hand tells those who wait, and nothing more is taken', async () => {
    await startOdd();
    const inHand = codeOf(checking.check('hang'));
    const waiting = codeOf(checking.check('next'));
    await checking.close();
    expect(await inHand).toBe('check_closed');
    expect(await waiting).toBe('check_closed');
    expect(await codeOf(checking.check('late'))).toBe('check_closed');
  });

  test('a start without a checker says what was thrown', async () => {
    await startOdd();
    await expect(inThreads({ ...tiny, digest: 'broken' }, { program: odd })).rejects.toThrow(
      'no such record',
    );
  });
});
