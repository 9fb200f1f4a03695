/**
 * One process at a time in a folder. The embedded database does not see to it: two processes that open it lose each other's
 * rows without a word.
 *
 * A lock that a process left behind when it was ended is taken over: on this machine at once, where no process of that number
 * began at that moment; on another (a container has a name of its own) when its owner has not touched it for a while.
 */
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { types } from 'node:util';
import { z } from 'zod';
import { StoreError } from './store-error.js';

const ownerSchema = z.object({
  pid: z.number().int(),
  host: z.string(),
  since: z.string(),
  /** What tells this process from an earlier one of the same number; null where the system does not say. */
  began: z.string().nullable(),
});
type Owner = z.infer<typeof ownerSchema>;

const nameOfLock = 'in-use.json';
/** How often the owner touches its lock, and after how long an untouched one is given up, in milliseconds. */
const touchedEvery = 5_000;
const givenUpAfter = 30_000;
/** Others may want the folder at the same moment. */
const mostTries = 20;

/**
 * Takes the folder for this process, and makes it where it is missing.
 *
 * @returns what gives it back
 * @throws {StoreError} where another process has it
 */
export function lockFolder(folder: string, now: Date): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, nameOfLock);
  const mine: Owner = {
    pid: process.pid,
    host: hostname(),
    since: now.toISOString(),
    began: beganAt(process.pid),
  };
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (written(path, mine)) return heldBy(path);
    const owner = ownerOf(path);
    if (owner !== null && isThere(owner, path)) throw new StoreError(inUse(folder, owner));
    rmSync(path, { force: true });
  }
  throw new StoreError(
    `The data folder ${folder} could not be taken: other processes want it too. Try again.`,
  );
}

/** False where there is a lock already. */
function written(path: string, mine: Owner): boolean {
  try {
    writeFileSync(path, JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (isNodeError(error) && error.code === 'EEXIST') return false;
    throw error;
  }
}

function heldBy(path: string): () => void {
  const touching = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(path, now, now);
    } catch {
      // The folder was removed under us; the database will say so.
    }
  }, touchedEvery);
  touching.unref();
  return () => {
    clearInterval(touching);
    rmSync(path, { force: true });
  };
}

const inUse = (folder: string, { pid, host, since }: Owner): string =>
  `The data folder ${folder} is in use by another Stet (process ${pid} on ${host}, since ${since}). Stop that one first, or give this one a folder of its own with STET_DATA_DIR. For several processes on the same desk, set DATABASE_URL to a PostgreSQL database.`;

/** Null where the file is gone by now, or was not written to its end. */
function ownerOf(path: string): Owner | null {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

function isThere({ pid, host, began }: Owner, path: string): boolean {
  if (host !== hostname()) {
    const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return Date.now() - touched < givenUpAfter;
  }
  if (began !== null) return beganAt(pid) === began;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isNodeError(error) && error.code === 'EPERM';
  }
}

/** The 22nd field of /proc/PID/stat: when a process began, in ticks since the machine did (man 5 proc). Null without /proc. */
function beganAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // The second field is the program's name in brackets, and may hold anything.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? null : `${boot}/${ticks}`;
  } catch {
    return null;
  }
}

const isNodeError = (error: unknown): error is NodeJS.ErrnoException =>
  types.isNativeError(error) && 'code' in error;
