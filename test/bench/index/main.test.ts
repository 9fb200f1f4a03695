/** The whole command, on next to nothing. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ENGINES } from './engines.js';
import { type Outcome, type Results, recall, resultsSchema, stageOf } from './outcome.js';

const folder = mkdtempSync(join(tmpdir(), 'stet-bench-test-'));
const out = join(folder, 'out.json');
const command = fileURLToPath(new URL('./main.js', import.meta.url));
// A server of its own is too much for this: one that is there is used.
const hasServer = Boolean(process.env.STET_TEST_DATABASE_URL);
const engines = ENGINES.filter(({ server }) => server !== true || hasServer).map(({ id }) => id);

const run = (...more: readonly string[]) =>
  spawnSync(
    process.execPath,
    [
      command,
      ...['--sizes', '300', '--queries', '20', '--checks', '', '--engines', engines.join(',')],
      ...['--out', out, ...more],
    ],
    { encoding: 'utf8' },
  );

const written = (): Results => resultsSchema.parse(JSON.parse(readFileSync(out, 'utf8')));
const outcomeOf = (engine: string): Outcome | undefined =>
  written().outcomes.find((one) => one.engine === engine);

let first: ReturnType<typeof run>;
beforeAll(() => {
  first = run();
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('it ends well and prints a row for each engine', () => {
  expect(first.status).toBe(0);
  const rows = first.stdout.split('\n').filter((line) => line.startsWith('| '));
  expect(rows).toHaveLength(engines.length + 2);
});

test.each(engines)('%s builds, answers and finds nearly all in a few hundred passages', (engine) => {
  const outcome = outcomeOf(engine);
  if (outcome && stageOf(outcome, 'not-here') !== undefined) return;
  expect(outcome?.stages.find(({ stage }) => stage === 'failed')).toBeUndefined();
  expect(outcome && stageOf(outcome, 'asked')?.times).toHaveLength(20);
  expect(outcome && recall(outcome)).toBeGreaterThanOrEqual(0.8);
});

test.each(engines)('%s, where it can be saved, answers the same once opened', (engine) => {
  const outcome = outcomeOf(engine);
  if (outcome && stageOf(outcome, 'not-here') !== undefined) return;
  expect(outcome && (stageOf(outcome, 'opened')?.same ?? engine === 'postgres')).toBe(true);
});

test('what was measured is not measured again when it goes on', () => {
  const before = written();
  const again = run('--resume');
  expect(again.status).toBe(0);
  expect(again.stderr).toBe('');
  expect(again.stdout).toBe(first.stdout);
  expect(written()).toEqual(before);
});

test('results under other settings are not mixed in', () => {
  const other = run('--resume', '--seconds', '5');
  expect(other.status).toBe(1);
  expect(other.stderr).toContain('measured with other --queries or --seconds');
});
