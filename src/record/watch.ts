/** Keeps a running program on the record as it is edited. */
import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type LoadOptions, loadRecord } from './load.js';
import type { NewsRecord } from './record.js';

export interface WatchHandlers {
  /** The record has other content than before. */
  onReload(record: NewsRecord): void;
  /** The files have changed and are not a record: the one in hand stays. Called once for each different error. */
  onRefused(error: Error): void;
}

export interface WatchOptions extends LoadOptions {
  /** The digest of the record in hand: a change made since it was loaded is noticed at once. */
  readonly digest: string;
  /** Milliseconds of quiet before files are read, so that an edit to several files is read as one. */
  readonly debounce?: number;
  /** Milliseconds between looks at the modification times: disks mounted over a network tell of no changes. */
  readonly poll?: number;
}

export interface RecordWatch {
  /** After this no handler is called. */
  close(): void;
}

/** Does not keep the process alive by itself. What a handler throws is not caught. */
export function watchRecord(
  directory: string,
  { onReload, onRefused }: WatchHandlers,
  { digest, debounce = 150, poll = 2000, ...load }: WatchOptions,
): RecordWatch {
  let current = digest;
  let refused: string | null = null;
  let seen: string | null = null;
  let waiting: NodeJS.Timeout | undefined;
  let polling: NodeJS.Timeout | undefined;
  let busy = false;
  let closed = false;

  const changed = () => {
    if (closed) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void reload(), debounce).unref();
  };

  const reload = async () => {
    if (busy) return changed();
    busy = true;
    const loaded = await loadRecord(directory, load).catch((reason: unknown) => ({
      refusal: asError(reason),
    }));
    busy = false;
    if (closed) return;
    if ('refusal' in loaded) {
      if (loaded.refusal.message === refused) return;
      refused = loaded.refusal.message;
      onRefused(loaded.refusal);
      return;
    }
    refused = null;
    if (loaded.digest === current) return;
    current = loaded.digest;
    onReload(loaded);
  };

  const look = async () => {
    const stamp = await stampOf(directory);
    if (stamp !== seen) changed();
    seen = stamp;
    if (!closed) polling = setTimeout(() => void look(), poll).unref();
  };

  const watcher = openWatcher(directory, changed);
  void look();

  return {
    close() {
      closed = true;
      clearTimeout(waiting);
      clearTimeout(polling);
      watcher?.close();
    },
  };
}

/** Notice of changes from the system; null where it gives none. Polling goes on either way. */
function openWatcher(directory: string, onChange: () => void): FSWatcher | null {
  try {
    const watcher = watch(directory, { recursive: true, persistent: false }, onChange);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}

/** Changes whenever a file of the record is written, added or removed. */
async function stampOf(directory: string): Promise<string> {
  const names = await Promise.all([
    listFiles(directory, '', '.yaml'),
    listFiles(directory, 'sources', '.yaml'),
    listFiles(directory, 'people', '.json'),
  ]);
  const stamps = names.flat().map(async (name) => {
    const found = await stat(join(directory, name)).catch(() => null);
    return [name, found?.mtimeMs, found?.size, found?.ino];
  });
  return JSON.stringify(await Promise.all(stamps));
}

async function listFiles(directory: string, folder: string, ending: string): Promise<string[]> {
  const names = await readdir(join(directory, folder)).catch(() => []);
  return names
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
