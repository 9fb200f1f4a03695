/**
 * Keeps a check in a folder, one file a check, named by a hash of what was asked: the same check again takes the same
 * place. The texts are drafts and confidential, so nobody but the owner may read them, and they are not kept for long.
 *
 * Loaded by every `stet check`, after its answer: it takes nothing but Node's own modules.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CheckMade } from './checks.js';

/** Of the files. */
export const format = 1;

export interface Limits {
  /** The most checks. */
  readonly count: number;
  /** The most bytes of all of them, and of one. */
  readonly bytes: number;
  readonly bytesOfOne: number;
  /** How long a check is kept, in milliseconds. */
  readonly age: number;
}

export const limits: Limits = {
  count: 200,
  bytes: 20_000_000,
  bytesOfOne: 1_000_000,
  age: 30 * 24 * 3_600_000,
};

/** In a data folder, the folder for checks. */
export const checksIn = (dataFolder: string): string => join(dataFolder, 'checks');

export const isKept = (name: string): boolean => /^[0-9a-f]{32}\.json$/.test(name);
/** What a process that was ended in the middle has left behind. */
const isTemporary = (name: string): boolean => /^[0-9a-f]{32}\.json\.[-0-9a-f]{36}\.tmp$/.test(name);

/**
 * Makes a folder and those above it that are missing, one by one: `recursive` never ends below a folder like /proc that
 * says of a new one that there is no such place.
 */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process was faster.
    if (!existsSync(folder)) throw error;
  }
}

/**
 * Keeps a check, then removes what is past the limits. One too long to keep is not kept. Several processes may do this
 * in one folder: a file appears whole or not at all.
 *
 * @throws {Error} of the file system, where the folder cannot be made or written
 */
export function keepCheck(folder: string, check: CheckMade, now: Date, within: Limits = limits): void {
  const json = `${JSON.stringify({ format, ...check })}\n`;
  if (check.claims.length === 0 || Buffer.byteLength(json) > within.bytesOfOne) return;
  makeFolder(folder);
  const asked = JSON.stringify([check.record.digest, check.options, check.text]);
  const path = join(folder, `${createHash('sha256').update(asked).digest('hex').slice(0, 32)}.json`);
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    writeFileSync(temporary, json, { flag: 'wx', mode: 0o600 });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  prune(folder, now, within);
}

function prune(folder: string, now: Date, { count, bytes, age }: Limits): void {
  const kept = readdirSync(folder)
    .filter((name) => isKept(name) || isTemporary(name))
    .flatMap((name) => {
      const path = join(folder, name);
      // Another process may have removed it by now.
      const found = statSync(path, { throwIfNoEntry: false });
      return found === undefined ? [] : [{ path, time: found.mtimeMs, size: found.size }];
    })
    .sort((a, b) => b.time - a.time);
  let total = 0;
  for (const [index, { path, time, size }] of kept.entries()) {
    total += size;
    const tooMany = index > 0 && (index >= count || total > bytes);
    if (tooMany || time < now.getTime() - age) rmSync(path, { force: true });
  }
}
