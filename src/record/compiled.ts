/**
 * A validated record as one JSON file, so that the next start need not parse and validate the YAML again.
 *
 * A copy is used only where its key is that of the files at hand: any change to the YAML, or to the code that
 * validates it, makes another key. A copy that matches is trusted as it stands, so it belongs only where Stet itself
 * writes: the package's `build/` and the data directory.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from './digest.js';
import type { KnowledgeFile } from './knowledge-files.js';
import { packageRoot } from './package-root.js';
import type { NewsRecord } from './record.js';

/** Of the compiled file itself. */
const format = 1;

/** The code that decides which content a record has. */
const validatingCode = [
  'schema.js',
  'validate.js',
  'cross-checks.js',
  'office-checks.js',
  'names.js',
  'imported/imported-files.js',
  'imported/merge.js',
  'imported/same-person.js',
  'imported/hold-offices.js',
  'imported/office-kind.js',
];

/** 64 hex digits over the names and bytes of the files, and over the code that validates them. */
export async function compiledKey(files: readonly KnowledgeFile[]): Promise<string> {
  const code = validatingCode.map(async (name) => ({
    name,
    bytes: await readFile(join(packageRoot(), 'build', 'src', 'record', name)),
  }));
  const hash = createHash('sha256');
  for (const { name, bytes } of [...(await Promise.all(code)), ...files]) {
    hash.update(`${JSON.stringify(name)} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** The copy in a cache directory that has this key. */
export function compiledCopyIn(directory: string, key: string): string {
  return join(directory, `record-${key.slice(0, 16)}.json`);
}

/** The record in a compiled copy; null where the copy is missing, of other files, or damaged. */
export async function readCompiled(path: string, key: string): Promise<NewsRecord | null> {
  try {
    const text = await readFile(path, 'utf8');
    if (!text.startsWith(headOf(key))) return null;
    // The shape is that of `writeCompiled`, and the hash shows that it is as it was written.
    const { hash, record } = JSON.parse(text) as { hash: string; record: NewsRecord };
    return sha256(JSON.stringify(record)) === hash ? record : null;
  } catch {
    return null;
  }
}

/**
 * Writes a compiled copy in one step: a reader finds the old file or the new one, never half of it.
 *
 * @throws {Error} of the file system, where the folder cannot be made or written.
 */
export async function writeCompiled(path: string, key: string, record: NewsRecord): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const json = JSON.stringify(record);
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, `${headOf(key)}"hash":"${sha256(json)}","record":${json}}\n`, { flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

const copiesKept = 8;

/** Removes all but the latest copies in a cache directory: each change to the YAML leaves one behind. */
export async function pruneCopies(directory: string): Promise<void> {
  const names = (await readdir(directory)).filter((name) => /^record-[0-9a-f]{16}\.json$/.test(name));
  const copies = await Promise.all(
    names.map(async (name) => ({
      path: join(directory, name),
      time: (await stat(join(directory, name))).mtimeMs,
    })),
  );
  const old = copies.sort((a, b) => b.time - a.time).slice(copiesKept);
  await Promise.all(old.map(({ path }) => rm(path, { force: true })));
}

/** How a copy begins, so that one of other files is seen to be so before it is parsed. */
function headOf(key: string): string {
  return `{"format":${format},"key":"${key}",`;
}
