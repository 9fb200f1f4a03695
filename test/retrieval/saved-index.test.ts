import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createMemoryIndex, saveIndex } from '../../src/retrieval/memory-index.js';
import { passagesOf } from '../../src/retrieval/passages.js';
import { keptIndex, readSavedIndex, writeSavedIndex } from '../../src/retrieval/saved-index.js';
import { shipped } from '../checking/rule-tester.js';
import { tiny } from '../checking/tiny-record.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-index-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const passages = passagesOf(tiny);
const first = passages[0];
/** Of many bytes: to compare them one by one takes the test long. */
const hex = (bytes?: Uint8Array): string => Buffer.from(bytes ?? []).toString('hex');
const found = (saved?: Uint8Array) => createMemoryIndex(passages, saved).search(first?.text ?? '', 5);

test('the index of the record that ships is there after a build, and is opened', async () => {
  const saved = await readSavedIndex(shipped.digest);
  expect(hex(saved)).toBe(hex(saveIndex(passagesOf(shipped))));
});

describe('a saved index', () => {
  test('finds what one that is built finds', () => {
    expect(found()[0]?.passage).toBe(first);
    expect(found(saveIndex(passages))).toEqual(found());
  });

  test('that is damaged, or of other passages, is built anew', () => {
    const damaged = saveIndex(passages);
    damaged.fill(7, 100, 120);
    expect(found(damaged)).toEqual(found());
    expect(found(saveIndex(passages.slice(1)))).toEqual(found());
    expect(found(new TextEncoder().encode('{}'))).toEqual(found());
  });

  test('on disk is that of one digest', async () => {
    const path = join(folder, 'index.bin');
    await writeSavedIndex('sha256:a', saveIndex(passages), path);
    const read = await readSavedIndex('sha256:a', [join(folder, 'none'), path]);
    expect(hex(read)).toBe(hex(saveIndex(passages)));
    expect(await readSavedIndex('sha256:b', [path])).toBeUndefined();
    writeFileSync(path, 'x');
    expect(await readSavedIndex('sha256:a', [path])).toBeUndefined();
  });
});

describe('in the data folder', () => {
  const [source] = tiny.sources;
  if (source === undefined) throw new Error('the record has no source');
  const many = {
    ...tiny,
    digest: 'sha256:many',
    sources: Array.from({ length: 1_000 }, (_, n) => ({ ...source, id: `${source.id}-${n}` })),
  };

  test('the index of a large record is kept, and found again', async () => {
    const built = await keptIndex(many, folder);
    expect(hex(built)).toBe(hex(saveIndex(passagesOf(many))));
    expect(hex(await keptIndex(many, folder))).toBe(hex(built));
    // What is there is taken: nothing is built.
    await writeSavedIndex(many.digest, saveIndex(passages), join(folder, 'index.bin'));
    expect(hex(await keptIndex(many, folder))).toBe(hex(saveIndex(passages)));
  });

  test('that of a small one is not; nor is a folder made for it', async () => {
    expect(await keptIndex(tiny, folder)).toBeUndefined();
    expect(existsSync(join(folder, 'index.bin'))).toBe(false);
    expect(await keptIndex(many, join(folder, 'none'))).toBeUndefined();
  });
});
