/** Whole checks on a large record, in a process of its own. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Results } from './outcome.js';
import { HEAP_MEGABYTES } from './run-engine.js';

const times = z.object({ p50: z.number(), p95: z.number() });
const cost = z.object({ count: z.number(), clock: times, processor: times });
const measuredSchema = z.object({
  passages: z.number(),
  sentence: cost,
  draft: cost.extend({ words: z.number() }),
});

/** Fewer on a small record, which is made to try things out. */
const draftsOn = (size: number): number => (size < 1_000 ? 2 : 40);

/**
 * @param longest milliseconds, with the reading of the record
 * @returns what a sentence and what a draft costs; null where it took longer
 */
export async function runChecks(size: number, longest: number): Promise<Results['checks'] | null> {
  const script = fileURLToPath(new URL('./whole-checks.js', import.meta.url));
  const args = [
    '--expose-gc',
    `--max-old-space-size=${HEAP_MEGABYTES}`,
    ...[script, String(size), String(draftsOn(size))],
  ];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: longest });
    const { passages, sentence, draft } = measuredSchema.parse(JSON.parse(stdout));
    return [
      { ...sentence, size, passages, what: 'a sentence' },
      { ...draft, size, passages, what: `a draft of ${draft.words} words` },
      // A small record is of few events, and there are no drafts about others.
    ].filter(({ count }) => count > 0);
  } catch (error) {
    if (error instanceof Error && 'killed' in error && error.killed === true) return null;
    throw error;
  }
}
