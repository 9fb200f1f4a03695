import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { lockFolder } from '../../../src/record/store/folder-lock.js';
import { StoreError } from '../../../src/record/store/store-error.js';

const program = fileURLToPath(new URL('./other-process.js', import.meta.url));
const at = new Date('2025-03-04T12:00:00Z');
let folder: string;
let others: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-lock-'));
  others = [];
});
afterEach(async () => {
  await Promise.all(others.map(ended));
  rmSync(folder, { recursive: true, force: true });
});

const lock = () => join(folder, 'in-use.json');

async function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const exit = once(process, 'exit');
  process.kill('SIGKILL');
  await exit;
}

/** Another process that has tried to take the folder, and what it says of it. */
async function another(what: 'lock' | 'store' = 'lock'): Promise<{ process: ChildProcess; said: unknown }> {
  const process = fork(program, [folder, what]);
  others.push(process);
  const [said] = await once(process, 'message');
  return { process, said };
}

/** A lock as another Stet would have left it. */
function leave(owner: { pid: number; host?: string; began?: string | null }, touched = new Date()): void {
  const { pid, host = hostname(), began = null } = owner;
  writeFileSync(lock(), JSON.stringify({ pid, host, since: at.toISOString(), began }));
  utimesSync(lock(), touched, touched);
}

const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);

test('a folder is made, taken by one process, and given back', () => {
  const inside = join(folder, 'new', 'store');
  const release = lockFolder(inside, at);
  expect(statSync(inside).mode & 0o777).toBe(0o700);
  expect(() => lockFolder(inside, at)).toThrow(StoreError);
  release();
  lockFolder(inside, at)();
  expect(existsSync(join(inside, 'in-use.json'))).toBe(false);
});

test('a second process is told which one has it, and what to do', async () => {
  const { process, said } = await another();
  expect(said).toBe('held');
  expect(() => lockFolder(folder, at)).toThrow(
    `The data folder ${folder} is in use by another Stet (process ${process.pid} on ${hostname()}, since `,
  );
  expect(() => lockFolder(folder, at)).toThrow(/Stop that one first, or .* STET_DATA_DIR.* DATABASE_URL/);
});

test('the lock of a process that was killed is taken over at once', async () => {
  const { process } = await another();
  await ended(process);
  expect(existsSync(lock())).toBe(true);
  lockFolder(folder, at)();
});

test('the lock of a process whose number another program has by now is taken over', () => {
  leave({ pid: process.pid, began: 'another-boot/123' });
  lockFolder(folder, at)();
});

test('without word of when it began, a process of that number is taken for the owner', () => {
  leave({ pid: process.ppid });
  expect(() => lockFolder(folder, at)).toThrow(StoreError);
});

describe('on another machine', () => {
  test('a lock that is touched is held', () => {
    leave({ pid: 1, host: 'elsewhere' }, ago(20_000));
    expect(() => lockFolder(folder, at)).toThrow('process 1 on elsewhere');
    expect(existsSync(lock())).toBe(true);
  });

  test('one that was not touched for half a minute is given up', () => {
    leave({ pid: 1, host: 'elsewhere' }, ago(31_000));
    const release = lockFolder(folder, at);
    expect(JSON.parse(readFileSync(lock(), 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() });
    release();
  });
});

test('a lock that was not written to its end is taken over', () => {
  writeFileSync(lock(), '{"pid": 12');
  lockFolder(folder, at)();
});

test('of several processes at once, one has it', async () => {
  const all = await Promise.all([another(), another(), another()]);
  const held = all.filter(({ said }) => said === 'held');
  expect(held).toHaveLength(1);
  for (const { said } of all.filter((one) => !held.includes(one)))
    expect(String(said)).toContain(`(process ${held[0]?.process.pid} on `);
});

test('an embedded store is open in one process; after that is killed, at once in the next', async () => {
  const { process, said } = await another('store');
  expect(said).toBe('held');
  const second = await another('store');
  expect(second.said).toMatch(new RegExp(`^StoreError: The data folder .* \\(process ${process.pid} `));
  await ended(process);
  expect((await another('store')).said).toBe('held');
}, 60_000);
