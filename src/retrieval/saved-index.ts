/** The index of the record that ships, made by `npm run build`, so that one check need not wait for it to be built. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../record/package-root.js';

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

/** The saved index of the record with this digest; undefined where there is none that fits. */
export async function readSavedIndex(digest: string, path = shippedIndex()): Promise<Uint8Array | undefined> {
  try {
    const bytes = await readFile(path);
    const key = Buffer.from(keyOf(digest));
    return bytes.subarray(0, key.length).equals(key) ? bytes.subarray(key.length) : undefined;
  } catch {
    // No index, or one that cannot be read: it is built from the record instead.
    return undefined;
  }
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
