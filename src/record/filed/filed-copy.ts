/**
 * A copy of what is filed, as one file beside the store: `filed.json` in the data folder.
 *
 * The embedded store belongs to the one process that has it open. So that commands can read what is filed while the bot
 * has it, and need not start a database for it, whoever has the store writes this copy after every change. It has a head
 * of one line, and is trusted as it stands where its hash is that of the rest: only Stet writes there.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../digest.js';
import type { Database } from '../store/store.js';
import { StoreError } from '../store/store-error.js';
import type { Filed } from './filed-source.js';

/** Of the copy itself. */
const format = 1;
/** In bytes. A head is a line of half as much. */
const mostOfHead = 512;

const copyIn = (dataDir: string): string => join(dataDir, 'filed.json');

interface Head {
  readonly format: number;
  /** Of the store, when the copy was made. */
  readonly stamp: string;
  /** Of all that comes after the first line. */
  readonly hash: string;
}

/**
 * Brings the copy up to date with the store; does nothing where it is. In one step: a reader finds the old file or the new
 * one, never half of it. Whoever changes what is filed in an embedded store calls this afterwards; `withDesk` does for the
 * commands, and the record in use for the bot.
 *
 * @param filed what is filed, where the caller has read it already and knows its stamp
 * @returns whether it was written
 * @throws {Error} of the store, or of the file system
 */
export async function writeFiledCopy(
  db: Database,
  dataDir: string,
  filed?: { readonly stamp: string; readonly filed: Filed },
): Promise<boolean> {
  const { filedStamp, nothingFiled } = await import('./filed-stamp.js');
  // First the stamp, then what it stands for: a change in between makes the copy stale, and it is written again.
  const stamp = filed?.stamp ?? (await filedStamp(db));
  const head = await headOf(copyIn(dataDir));
  if (head === null ? stamp === nothingFiled : head.stamp === stamp && head.format === format) return false;
  const { readFiled } = await import('./read-filed.js');
  const body = `${JSON.stringify(filed?.filed ?? (await readFiled(db)))}\n`;
  const first: Head = { format, stamp, hash: sha256(body) };
  await mkdir(dataDir, { recursive: true });
  const temporary = `${copyIn(dataDir)}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, `${JSON.stringify(first)}\n${body}`, { flag: 'wx' });
    await rename(temporary, copyIn(dataDir));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return true;
}

/**
 * What was filed, as the copy has it; null where there is none.
 *
 * @throws {StoreError} where the copy is damaged or of another Stet: an answer without what is filed would be a wrong one
 */
export async function readFiledCopy(dataDir: string): Promise<Filed | null> {
  let text: string;
  try {
    text = await readFile(copyIn(dataDir), 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw new StoreError(`${copyIn(dataDir)} cannot be read (${String(error)}). Check who owns it.`);
  }
  const end = text.indexOf('\n');
  const head = asHead(text.slice(0, end));
  const body = text.slice(end + 1);
  if (head?.format !== format || sha256(body) !== head.hash)
    throw new StoreError(
      `${copyIn(dataDir)} is damaged, or of another version of Stet. Start the bot, or run \`stet file\` on any file: either writes it anew from the store.`,
    );
  // The shape is that of `writeFiledCopy`, and the hash shows that it is as it was written.
  const filed = JSON.parse(body, (key, value: unknown) =>
    key === 'embargoedUntil' && typeof value === 'string' ? new Date(value) : value,
  ) as Filed;
  return filed;
}

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  (error.code === 'ENOENT' || error.code === 'ENOTDIR');

function asHead(line: string): Head | null {
  try {
    const { format: of, stamp, hash } = JSON.parse(line) as Partial<Head>;
    return typeof of === 'number' && typeof stamp === 'string' && typeof hash === 'string'
      ? { format: of, stamp, hash }
      : null;
  } catch {
    return null;
  }
}

/** Of a copy, without reading the rest. */
async function headOf(path: string): Promise<Head | null> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(mostOfHead), 0, mostOfHead, 0);
      return asHead(buffer.toString('utf8', 0, bytesRead).split('\n')[0] ?? '');
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}
