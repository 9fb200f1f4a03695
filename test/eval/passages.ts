import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { catalogue } from '../../src/cli/catalogue.js';
import { packageRoot } from '../../src/record/package-root.js';

/** The ids of the passages of a file that are about each query, best first. */
export type SearchPassages = (file: string, queries: readonly string[]) => Promise<string[][]>;

const answerSchema = z.object({ hits: z.array(z.object({ id: z.string() })) });

/** The command that searches the passages of a file; null where `stet search` takes no such file. */
export function passagesSearch(): SearchPassages | null {
  const options: readonly string[] = catalogue.search.takes;
  return options.includes('passages') ? searchByCommand : null;
}

const searchByCommand: SearchPassages = async (file, queries) => {
  const main = join(packageRoot(), 'build', 'src', 'cli', 'main.js');
  const child = spawn(process.execPath, [main, 'search', '--passages', file, '--jsonl'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  child.stdin.end(queries.map((query) => `${JSON.stringify({ text: query })}\n`).join(''));
  const lines = (await text(child.stdout)).split('\n').filter((line) => line !== '');
  await ended;
  if (lines.length !== queries.length) {
    throw new Error(`stet search --passages ${file}: ${queries.length} queries, ${lines.length} answers`);
  }
  return lines.map((line) => answerSchema.parse(JSON.parse(line)).hits.map(({ id }) => id));
};
