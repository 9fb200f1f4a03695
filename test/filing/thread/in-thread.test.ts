import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from '@jest/globals';
import { inThread, type StagesInThread, type StagesOptions } from '../../../src/filing/thread/in-thread.js';
import { inThisThread, StageError } from '../../../src/filing/thread/stages.js';
import { loadRecord } from '../../../src/record/load.js';
import { shippedKnowledge } from '../../../src/record/package-root.js';
import { article } from '../kept/filing-tester.js';

let stages: StagesInThread;
const folder = mkdtempSync(join(tmpdir(), 'stet-thread-'));
const started = (options: StagesOptions = {}) => {
  stages = inThread(options);
  return stages;
};
afterEach(async () => {
  await stages.close();
  rmSync(folder, { recursive: true, force: true });
});

const told = (words: string) =>
  article(
    `The harbor ferry Aurora ran aground off Northport on Monday, the coast guard said.\n“${words},” Donald Trump said after the accident.\nThe harbor council of Northport will meet on Tuesday to discuss the ferry Aurora.`,
    { publisher: 'The Paper', date: '2025-03-04' },
  );
const before = told('We were late because nobody told us about the fog in the harbor');
const after = told('We were early because nobody warned us about the fog in the harbor');

test('each stage gives there what it gives here', async () => {
  const there = started();
  const record = await loadRecord(shippedKnowledge());
  const [a, b] = [await there.read('a', before, record), await there.read('b', after, record)];
  expect([a, b]).toEqual([
    await inThisThread.read('a', before, record),
    await inThisThread.read('b', after, record),
  ]);
  expect(await there.signature(before.text)).toEqual(await inThisThread.signature(before.text));
  expect(await there.changes(a, b)).toEqual(await inThisThread.changes(a, b));
  const [one, other] = [there.comparison(record), inThisThread.comparison(record)];
  for (const comparison of [one, other]) comparison.add(a);
  const found = await one.compare(b);
  expect(found).toEqual(await other.compare(b));
  expect(found.length).toBeGreaterThan(0);
  one.remove('a');
  expect(await one.compare(b)).toEqual([]);
});

const program = (text: string): URL => {
  const path = join(mkdtempSync(join(tmpdir(), 'stet-thread-')), 'program.mjs');
  writeFileSync(path, text);
  return pathToFileURL(path);
};

test('a thread that dies gives up what it had in hand, and is started anew', async () => {
  const there = started({ program: program('throw new Error("no")') });
  await expect(there.signature('a')).rejects.toThrow(StageError);
  await expect(there.signature('b')).rejects.toThrow(/Keep only the part that matters/);
});

test('a stage that never ends is given up, with a sentence', async () => {
  const there = started({ program: program('setInterval(() => {}, 1000)'), timeLimit: 50 });
  await expect(there.signature('a')).rejects.toThrow('Reading it takes too long.');
});

test('after it was closed nothing is taken', async () => {
  const there = started();
  await there.close();
  await expect(there.signature('a')).rejects.toThrow(StageError);
});
