/** Where PostgreSQL's programs are, and who may run them. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian's, Homebrew's and Postgres.app's folders of versions, and what stands in each of them. */
const versions: readonly (readonly [folder: string, name: RegExp])[] = [
  ['/usr/lib/postgresql', /^\d+$/],
  ['/opt/homebrew/opt', /^postgresql@\d+$/],
  ['/usr/local/opt', /^postgresql@\d+$/],
  ['/Applications/Postgres.app/Contents/Versions', /^\d+$/],
];

/** Source: docs/desk.md, which asks for PostgreSQL 15 or later. */
const oldest = 15;

/** The folder with `initdb` and `postgres`: POSTGRES_BIN, else the newest that is installed, else one on the PATH; or null. */
export function postgresPrograms(env: Readonly<Record<string, string | undefined>>): string | null {
  const folders = [
    ...(env.POSTGRES_BIN ? [env.POSTGRES_BIN] : []),
    ...versions.flatMap(([folder, name]) => installed(folder, name)),
    ...(env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

function installed(folder: string, name: RegExp): string[] {
  if (!existsSync(folder)) return [];
  const number = (entry: string) => Number(/\d+/.exec(entry)?.[0] ?? 0);
  return readdirSync(folder)
    .filter((entry) => name.test(entry) && number(entry) >= oldest)
    .sort((a, b) => number(b) - number(a))
    .map((entry) => join(folder, entry, 'bin'));
}

export interface User {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL does not run as root: another user of this machine then; null where this one will do. */
export function otherUser(): User | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No such user here; the next perhaps.
    }
  }
  return null;
}
