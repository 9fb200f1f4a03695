/** Runs the built command as people run it: a process of its own, on the small record beside this file. */
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder above `build/`. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const main = `${root}build/src/cli/main.js`;
export const knowledge = `${root}test/cli/record`;

/** Where the command keeps what it remembers: nothing of a developer's own. */
export const dataDir = mkdtempSync(join(tmpdir(), 'stet-data-'));

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Setting {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Standard input is empty where none is given. */
export function stet(
  args: readonly string[],
  { input = '', env = {} }: Setting = {},
  command = main,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [command, ...args],
      {
        cwd: root,
        env: { STET_KNOWLEDGE_DIR: knowledge, STET_DATA_DIR: dataDir, ...env },
        maxBuffer: 1 << 28,
      },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : error.code;
        if (typeof code !== 'number') reject(error ?? new Error('no exit code'));
        else resolve({ code, stdout, stderr });
      },
    );
    // A command that answers without reading its input may be gone before it is written.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
