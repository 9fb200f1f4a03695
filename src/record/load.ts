/** Loads a record from its folder, or from a compiled copy of the same files. */
import { compiledCopyIn, compiledKey, pruneCopies, readCompiled, writeCompiled } from './compiled.js';
import { type Knowledge, readKnowledge } from './knowledge-files.js';
import { shippedCompiledCopy } from './package-root.js';
import type { NewsRecord } from './record.js';

export interface LoadOptions {
  /**
   * Directories for compiled copies, such as `STET_DATA_DIR`: read from each, written to the first. What lies there is
   * trusted. The copy that ships with Stet is always looked at.
   */
  readonly cache?: readonly string[];
}

/**
 * Reads `sources/*.yaml`, `people.yaml`, `discrepancies.yaml` and `style.yaml`.
 *
 * @throws {RecordError} with every problem of every file, where the record cannot be used.
 */
export async function loadRecord(directory: string, { cache = [] }: LoadOptions = {}): Promise<NewsRecord> {
  const knowledge = await readKnowledge(directory);
  if (knowledge.problems.length > 0) return validateAfresh(directory, knowledge);
  const key = await compiledKey(knowledge.files);
  const copies = [shippedCompiledCopy(), ...cache.map((folder) => compiledCopyIn(folder, key))];
  for (const copy of copies) {
    const record = await readCompiled(copy, key);
    if (record !== null) return record;
  }
  const record = await validateAfresh(directory, knowledge);
  const [folder] = cache;
  if (folder !== undefined) await keepCopy(folder, key, record);
  return record;
}

/** Imported only when needed: the YAML parser and zod cost more than reading a compiled copy. */
async function validateAfresh(directory: string, knowledge: Knowledge): Promise<NewsRecord> {
  const { validate } = await import('./validate.js');
  return validate(directory, knowledge);
}

/** A copy saves time and nothing else: where the disk does not take it, the record is as good. */
async function keepCopy(folder: string, key: string, record: NewsRecord): Promise<void> {
  try {
    await writeCompiled(compiledCopyIn(folder, key), key, record);
    await pruneCopies(folder);
  } catch {
    // The next load validates again.
  }
}
