/**
 * `local-slack`, a Slack emulator that others wrote (MIT), as a program for this machine. It is no dependency: it is fetched from
 * the package registry when it is asked for, kept in the person's cache folder, and run only where it is, bit for bit, the one
 * that is pinned here.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const pinned = {
  name: 'local-slack-linux-x64',
  version: '0.1.8',
  sha512: '2BCTKxKajjZNWCSCj66Jq5VDScUDNpGZ1lA3281I8RvpDE4/ULCwC26TlcW6/4sPbSTs02Q3KjTiltJp3ZBEvg==',
} as const;

/** How long fetching may take, in milliseconds. */
const patience = 60_000;

export type Fetched =
  | { readonly program: string }
  /** In words, why it cannot be had. */
  | { readonly missing: string };

/** Never throws: offline, or on another machine, there is simply none. */
export async function fetchLocalSlack(): Promise<Fetched> {
  const wanted = `${pinned.name}@${pinned.version}`;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { missing: `${wanted} runs on Linux x64, and this is ${process.platform} ${process.arch}` };
  }
  const kept = join(cacheFolder(), wanted);
  const program = join(kept, 'package', 'bin', 'local-slack');
  try {
    await access(program);
    return { program };
  } catch {
    // Not kept yet.
  }
  const folder = await mkdtemp(join(tmpdir(), 'stet-peer-'));
  try {
    await unpacked(wanted, folder);
    await mkdir(cacheFolder(), { recursive: true, mode: 0o700 });
    await rm(kept, { recursive: true, force: true });
    // Copied aside first: the cache may be on another disk, and what is there is to be whole.
    await run('cp', ['-R', join(folder, 'unpacked'), `${kept}.new-${process.pid}`]);
    await rename(`${kept}.new-${process.pid}`, kept);
    return { program };
  } catch (error) {
    return { missing: `${wanted} could not be fetched (${reason(error)})` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function unpacked(wanted: string, folder: string): Promise<void> {
  const pack = ['pack', wanted, '--pack-destination', folder, '--fetch-retries', '0'];
  const { stdout } = await run('npm', pack, { timeout: patience, cwd: folder });
  const archive = join(folder, stdout.trim().split('\n').at(-1) ?? '');
  const sha512 = createHash('sha512')
    .update(await readFile(archive))
    .digest('base64');
  if (sha512 !== pinned.sha512) throw new Error('what came is not what is pinned');
  await mkdir(join(folder, 'unpacked'));
  await run('tar', ['-xzf', archive, '-C', join(folder, 'unpacked')], { timeout: patience });
}

/** npm's own word for it, such as ENOTFOUND, where there is one. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /npm (?:error|ERR!) code (\S+)/.exec(message)?.[1] ?? message.split('\n')[0] ?? '';
}

function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'stet', 'peers');
}
