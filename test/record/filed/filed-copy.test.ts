import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { decideSource } from '../../../src/filing/kept/source-state.js';
import { readFiledCopy, writeFiledCopy } from '../../../src/record/filed/filed-copy.js';
import { readFiled } from '../../../src/record/filed/read-filed.js';
import { article, keep, noon } from '../../filing/kept/filing-tester.js';
import { testStore } from '../../support/store.js';

const store = testStore();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-copy-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = () => writeFiledCopy(store.db, folder);

describe('the copy of what is filed', () => {
  test('is not made where nothing was filed', async () => {
    expect(await write()).toBe(false);
    expect(await readFiledCopy(folder)).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  test('says what the store says, times included', async () => {
    const until = new Date('2025-03-05T09:00:00Z');
    await keep(store.db, article('The ferry sailed.'));
    await keep(store.db, article('It returned.', { rights: { embargoedUntil: until, withheld: false } }));
    expect(await write()).toBe(true);
    expect(await readFiledCopy(folder)).toEqual(await readFiled(store.db));
    expect(await readdir(folder)).toEqual(['filed.json']);
  });

  test('is written again after a change, and only then', async () => {
    await keep(store.db, article('The ferry sailed.', { title: 'Ferry' }));
    await write();
    expect(await write()).toBe(false);
    const [one] = (await readFiled(store.db)).sources;
    await decideSource(store.db, one?.source.id ?? '', 'confirm', { by: 'U1', at: noon });
    expect(await write()).toBe(true);
    expect((await readFiledCopy(folder))?.sources[0]?.state).toBe('confirmed');
  });

  test.each([
    ['changed by hand', (text: string) => text.replace('ferry', 'barge')],
    ['cut short', (text: string) => text.slice(0, -20)],
    ['of another format', (text: string) => text.replace('"format":1', '"format":2')],
    ['no copy at all', () => 'nothing'],
  ])('%s, it is refused with what to do, and made anew', async (_what, spoil) => {
    await keep(store.db, article('The ferry sailed.'));
    await write();
    const path = join(folder, 'filed.json');
    await writeFile(path, spoil(await readFile(path, 'utf8')));
    await expect(readFiledCopy(folder)).rejects.toThrow(/Start the bot, or run `stet file`/);
  });
});

test('what was read before is read again only where it has changed', async () => {
  await keep(store.db, article('The ferry sailed.', { url: 'https://paper.example/ferry' }));
  await keep(store.db, article('It returned.'));
  const before = new Map();
  const first = await readFiled(store.db, before);
  await keep(store.db, article('The ferry sailed twice.', { url: 'https://paper.example/ferry' }));
  const second = await readFiled(store.db, before);
  expect(second).toEqual(await readFiled(store.db));
  const same = second.sources.filter(({ source }) => first.sources.some((one) => one.source === source));
  expect(same.map(({ source }) => source.facts[0]?.text)).toEqual(['It returned.']);
});
