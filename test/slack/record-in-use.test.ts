import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { decideSource } from '../../src/filing/kept/source-state.js';
import { readFiledCopy } from '../../src/record/filed/filed-copy.js';
import { shippedKnowledge } from '../../src/record/package-root.js';
import { type FilingInUse, filingInUse } from '../../src/slack/filing-in-use.js';
import { type InUseOptions, type RecordInUse, useRecord, waitFor } from '../../src/slack/record-in-use.js';
import { article, asked, file, keep, noon } from '../filing/kept/filing-tester.js';
import { silent } from '../support/free-port.js';
import { testStore } from '../support/store.js';

const store = testStore();
let dataDir: string;
let inUse: RecordInUse;
let filing: FilingInUse | null = null;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'stet-in-use-'));
});
afterEach(async () => {
  await filing?.close();
  filing = null;
  await inUse.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const use = async (options: InUseOptions = {}): Promise<string[]> => {
  const told: string[] = [];
  // Looks of its own would hide that it was not told.
  inUse = await useRecord(shippedKnowledge(), dataDir, silent, { poll: 600_000, ...options });
  inUse.whenChanged((before) => void told.push(before));
  await inUse.follow(store);
  return told;
};
const has = (id: string) => inUse.record.sources.some((source) => source.id === id);
const sentence = 'The harbor ferry Aurora ran aground off Northport with 40 people on board.';

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 30_000; !(await holds()); ) {
    if (Date.now() > deadline) throw new Error('it did not come about within thirty seconds');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('the record in use', () => {
  test('has what is filed, soon after; answers are told, and commands find the copy', async () => {
    const told = await use();
    filing = filingInUse(inUse, store, () => noon);
    const before = inUse.record.digest;
    const [outcome] = await file(filing, sentence, 'ferry.txt');
    expect(outcome?.kind).toBe('filed');
    await until(() => has('ferry'));
    expect(told).toEqual([before]);
    expect(inUse.folder.digest).toBe(before);
    const { claims } = await inUse.check(sentence);
    expect(claims[0]).toMatchObject({
      verdict: 'supported',
      citations: [{ source: 'ferry', wording: 'verbatim', snippet: sentence, readByMachine: true }],
    });
    await until(async () => (await readFiledCopy(dataDir))?.sources.length === 1);
    await filing.compare();
  });

  test('has no more what was withdrawn', async () => {
    await keep(store.db, article(sentence), { from: { name: 'ferry.txt', url: null } });
    await use();
    expect(has('ferry')).toBe(true);
    await decideSource(store.db, 'ferry', 'withdraw', { by: 'U1', at: noon });
    await inUse.refresh();
    expect(has('ferry')).toBe(false);
  });

  test('sees what another process files, without being told', async () => {
    await use({ poll: 20 });
    await keep(store.db, article(sentence), { from: { name: 'ferry.txt', url: null } });
    await until(() => has('ferry'));
  });

  test('opens what is embargoed when its time has come, by itself', async () => {
    let clock = noon;
    const embargoedUntil = new Date(noon.getTime() + 300);
    await keep(store.db, article(sentence, { rights: { embargoedUntil, withheld: false } }), {
      from: { name: 'ferry.txt', url: null },
    });
    await use({ now: () => clock });
    expect(has('ferry')).toBe(false);
    clock = embargoedUntil;
    await until(() => has('ferry'));
  });

  test('begins with what the copy has, before there is a store', async () => {
    await keep(store.db, article(sentence), { from: { name: 'ferry.txt', url: null } });
    await use();
    await inUse.close();
    inUse = await useRecord(shippedKnowledge(), dataDir, silent);
    expect(has('ferry')).toBe(true);
  });

  test('in memory alone, leaves the copy as it is and has both', async () => {
    await keep(store.db, article(sentence), { from: { name: 'ferry.txt', url: null } });
    await use();
    const copy = readFileSync(join(dataDir, 'filed.json'), 'utf8');
    await inUse.close();
    await store.db.deleteFrom('filed_sources').execute();
    await keep(store.db, article('The barge Borealis sank.'), { from: { name: 'barge.txt', url: null } });
    await use({ filedIn: 'memory' });
    expect([has('ferry'), has('barge')]).toEqual([true, true]);
    expect(readFileSync(join(dataDir, 'filed.json'), 'utf8')).toBe(copy);
  });
});

test('what is filed in a burst is not a rebuild each', async () => {
  const told = await use();
  filing = filingInUse(inUse, store, () => noon);
  for (let n = 1; n <= 40; n += 1)
    await filing.file(
      {
        bytes: new TextEncoder().encode(`The ferry number ${n} sailed from Northport.`),
        mimetype: 'text/plain',
        from: { name: `ferry-${n}.txt`, url: null },
      },
      asked,
    );
  await until(() => has('ferry-40'));
  expect(told.length).toBeLessThan(10);
});

test.each([
  ['a moment to come', new Date(noon.getTime() + 5_000), 5_000],
  ['one that has passed', new Date(noon.getTime() - 5_000), 0],
  ['one past what a timer can wait', new Date(noon.getTime() + 90 * 86_400_000), 2 ** 31 - 1],
])('waits for %s', (_what, moment, expected) => expect(waitFor(moment, noon)).toBe(expected));
