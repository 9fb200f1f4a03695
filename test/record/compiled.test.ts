import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  compiledCopyIn,
  compiledKey,
  pruneCopies,
  readCompiled,
  writeCompiled,
} from '../../src/record/compiled.js';
import { readKnowledge } from '../../src/record/knowledge-files.js';
import { loadRecord } from '../../src/record/load.js';
import { edited, withKnowledge, writeFiles } from './knowledge-folder.js';

/** Calls `use` with a folder, its cache directory, and the path of its one compiled copy. */
function withCopy<T>(use: (directory: string, cache: string, copy: string) => Promise<T>): Promise<T> {
  return withKnowledge({}, async (directory) => {
    const cache = join(directory, 'cache');
    await loadRecord(directory, { cache: [cache] });
    const { files } = await readKnowledge(directory);
    return use(directory, cache, compiledCopyIn(cache, await compiledKey(files)));
  });
}

/** Changes a digit of the copy’s content and keeps it valid JSON. */
const otherContent = (text: string) => text.replace('"asOf":"2025-03-01"', '"asOf":"2025-03-02"');

describe('a compiled copy', () => {
  test('is the record that was validated', () =>
    withCopy(async (directory, cache, copy) => {
      expect(await readdir(cache)).toEqual([copy.slice(cache.length + 1)]);
      const afresh = await loadRecord(directory);
      expect(await loadRecord(directory, { cache: [cache] })).toEqual(afresh);
      const { files } = await readKnowledge(directory);
      expect(await readCompiled(copy, await compiledKey(files))).toEqual(afresh);
    }));

  test.each<[string, (text: string) => string]>([
    ['cut short', (text) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['of another format', (text) => text.replace('"format":1', '"format":2')],
    ['of other files', (text) => text.replace(/"key":"[0-9a-f]/, '"key":"x')],
    ['changed since it was written', otherContent],
    ['no record at all', (text) => `${text.slice(0, text.indexOf('"hash"'))}"hash":"","record":null}`],
  ])('is not used when it is %s', (_what, damage) =>
    withCopy(async (directory, cache, copy) => {
      const text = await readFile(copy, 'utf8');
      const damaged = damage(text);
      expect(damaged).not.toBe(text);
      await writeFile(copy, damaged);
      expect((await loadRecord(directory, { cache: [cache] })).asOf).toBe('2025-03-01');
      expect(await readFile(copy, 'utf8')).toBe(text);
    }),
  );

  test('is not used once a file has changed', () =>
    withCopy(async (directory, cache) => {
      await writeFiles(directory, edited('sources/harbor-post.yaml', '"2025-03-01"', '"2025-03-09"'));
      expect((await loadRecord(directory, { cache: [cache] })).asOf).toBe('2025-03-09');
      expect(await readdir(cache)).toHaveLength(2);
    }));

  test('is kept for a valid record only', () =>
    withKnowledge(edited('style.yaml', 'use:', 'used:'), async (directory) => {
      const cache = join(directory, 'cache');
      await expect(loadRecord(directory, { cache: [cache] })).rejects.toThrow('spellings[0].use');
      await expect(readdir(cache)).rejects.toThrow('ENOENT');
    }));

  test('is done without where it cannot be written', () =>
    withKnowledge({ cache: 'a file where the directory should be' }, async (directory) => {
      const record = await loadRecord(directory, { cache: [join(directory, 'cache')] });
      expect(record.asOf).toBe('2025-03-01');
    }));
});

test('the key covers the name of each file as well as its bytes', async () => {
  const bytes = new TextEncoder().encode('a');
  const [one, other] = await Promise.all(
    ['people.yaml', 'style.yaml'].map((name) => compiledKey([{ name, bytes }])),
  );
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(one).not.toBe(other);
});

test('only the latest copies are kept, and nothing else is removed', () =>
  withCopy(async (directory, cache) => {
    const record = await loadRecord(directory);
    for (let n = 0; n < 12; n += 1) {
      const key = n.toString(16).padStart(64, String(n % 10));
      await writeCompiled(compiledCopyIn(cache, key), key, record);
    }
    await writeFile(join(cache, 'record-of-rulings.json'), '{}');
    await pruneCopies(cache);
    const left = await readdir(cache);
    expect(left).toContain('record-of-rulings.json');
    expect(left).toHaveLength(9);
  }));

test('a write that fails leaves nothing behind', () =>
  withKnowledge({}, async (directory) => {
    const record = await loadRecord(directory);
    const copy = join(directory, 'copies', 'record.json');
    await mkdir(copy, { recursive: true });
    await expect(writeCompiled(copy, 'key', record)).rejects.toThrow();
    expect(await readdir(join(directory, 'copies'))).toEqual(['record.json']);
  }));
