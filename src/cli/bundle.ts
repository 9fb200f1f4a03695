/**
 * Run by `npm run build`, last: the command in a few files, as loading some hundred modules one by one takes longer than a
 * check. What the bot alone needs, and what a check seldom does, stays outside.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packageRoot } from '../record/package-root.js';

const built = join(packageRoot(), 'build', 'src');
const folder = join(packageRoot(), 'build', 'stet');
rmSync(folder, { recursive: true, force: true });
await build({
  entryPoints: [
    { in: join(built, 'cli', 'main.js'), out: 'main' },
    // Threads of their own begin here; what starts them looks for them in its own folder.
    { in: join(built, 'filing', 'documents', 'document-worker.js'), out: 'document-worker' },
    { in: join(built, 'filing', 'feeds', 'feed-worker.js'), out: 'feed-worker' },
  ],
  outdir: folder,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: [
    ...[
      'zod',
      'yaml',
      'mammoth',
      'marked',
      'unpdf',
      'linkedom',
      '@mozilla/readability',
      'feedsmith',
      'undici',
      'ipaddr.js',
    ],
    ...['kysely', 'pg', '@electric-sql/pglite'],
  ],
  logLevel: 'warning',
});
