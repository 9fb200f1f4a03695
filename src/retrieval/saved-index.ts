/** Indexes on disk, so that one check need not wait for its own to be built: of the record that ships, made by `npm run build`. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../record/package-root.js';
import type { NewsRecord } from '../record/record.js';
import { saveIndex } from './memory-index.js';
import { passagesOf } from './passages.js';

/** Where `npm run build` puts it. */
export const shippedIndex = (): string => join(packageRoot(), 'build', 'index.bin');

/**
 * What an index depends on: the record, and the code that brings words to their concepts. Some forty small files are read
 * one after the other, without waiting in turn for each: that costs a tenth.
 */
function keyOf(digest: string): string {
  const reading = join(packageRoot(), 'build', 'src', 'reading');
  const hash = createHash('sha256').update(digest);
  for (const folder of [reading, join(reading, 'lexicon')]) {
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith('.js'))
      .sort()) {
      hash.update(name).update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest('hex');
}

/**
 * The saved index of the record with this digest; undefined where there is none that fits.
 *
 * @param paths where one may be; the first that fits is taken
 */
export async function readSavedIndex(
  digest: string,
  paths: readonly string[] = [shippedIndex()],
): Promise<Uint8Array | undefined> {
  const key = Buffer.from(keyOf(digest));
  for (const path of paths) {
    try {
      const bytes = await readFile(path);
      if (bytes.subarray(0, key.length).equals(key)) return bytes.subarray(key.length);
    } catch {
      // No index, or one that cannot be read: it is built from the record instead.
    }
  }
  return undefined;
}

/** The index of fewer passages is built before one would be read. */
const WORTH_KEEPING = 1_000;

/**
 * The index of a record with what was filed, kept in the data folder: a command that comes again on the same record finds it
 * there. Undefined for a small record, and where there is no such folder.
 */
export async function keptIndex(record: NewsRecord, dataDir: string): Promise<Uint8Array | undefined> {
  const kept = join(dataDir, 'index.bin');
  const found = await readSavedIndex(record.digest, [shippedIndex(), kept]);
  if (found !== undefined || !existsSync(dataDir)) return found;
  const passages = passagesOf(record);
  if (passages.length < WORTH_KEEPING) return undefined;
  const index = saveIndex(passages);
  // Where it cannot be written, the next command builds it once more.
  await writeSavedIndex(record.digest, index, kept).catch(() => undefined);
  return index;
}

/** Writes an index behind its key, whole or not at all. */
export async function writeSavedIndex(
  digest: string,
  index: Uint8Array,
  path = shippedIndex(),
): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  await writeFile(draft, Buffer.concat([Buffer.from(keyOf(digest)), index]));
  await rename(draft, path);
}

/** The same bytes in memory that threads share. */
export function shared(index: Uint8Array): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(index.byteLength);
  new Uint8Array(memory).set(index);
  return memory;
}
