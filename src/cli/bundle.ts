/**
 * Run by `npm run build`, last: the command in a few files, as loading some hundred modules one by one takes longer than a
 * check. What the bot alone needs, and what a check seldom does, stays outside.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packageRoot } from '../record/package-root.js';

const folder = join(packageRoot(), 'build', 'stet');
rmSync(folder, { recursive: true, force: true });
await build({
  entryPoints: [join(packageRoot(), 'build', 'src', 'cli', 'main.js')],
  outdir: folder,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['zod', 'yaml', 'kysely', 'pg', '@electric-sql/pglite'],
  logLevel: 'warning',
});
