import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageFile } from './client/files.js';

/** Where the build puts the page. */
export const builtPage = fileURLToPath(new URL('../../page', import.meta.url));

/** What the page may do: run and show what came with it, and talk to where it came from. Nothing becomes markup. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Something to try: words that the page puts into the composer. */
export interface Tip {
  /** The name of the channel where it is offered; `@app` for the direct message with the app. */
  readonly channel: string;
  readonly label: string;
  readonly text: string;
}

/**
 * The built page, by path, for `web.files`.
 *
 * @throws the error of the disk where the page has not been built
 */
export async function readPage(tips: readonly Tip[] = []): Promise<Map<string, PageFile>> {
  const entries = await readdir(builtPage, { recursive: true, withFileTypes: true });
  const files = new Map<string, PageFile>();
  for (const entry of entries) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(builtPage, path).split(sep).join('/');
    files.set(name === 'index.html' ? '/' : `/${name}`, { type, body: await readFile(path) });
  }
  files.set('/suggestions.json', { type: 'application/json; charset=utf-8', body: JSON.stringify(tips) });
  return files;
}
