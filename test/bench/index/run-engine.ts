/** Measures one engine in a process of its own, and ends it where it takes longer than it may. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { postgresPrograms } from '../../support/postgres-programs.js';
import { engineOf } from './engines.js';
import { type Stage, stageSchema } from './stages.js';
import type { Task } from './task.js';

/** V8's own limit would be a quarter of this on a machine of average size; an archive in memory is started with more. */
export const HEAP_MEGABYTES = 12_000;

const besides = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A server for the time of the run, unless the surroundings name one. */
function withServer(command: readonly string[]): readonly string[] | null {
  if (process.env.STET_TEST_DATABASE_URL !== undefined) return command;
  if (postgresPrograms(process.env) === null) return null;
  return [process.execPath, besides('../../support/with-postgres.js'), ...command];
}

/**
 * @param longest milliseconds from one thing that it tells to the next; it is ended past that
 * @returns what it told, and `failed` at the end where it was ended or died
 */
export async function runEngine(task: Task, longest: number): Promise<Stage[]> {
  mkdirSync(task.folder, { recursive: true });
  const told = join(task.folder, 'task.json');
  writeFileSync(told, JSON.stringify(task));
  const own = [
    process.execPath,
    ...['--expose-gc', `--max-old-space-size=${HEAP_MEGABYTES}`],
    besides('./one-engine.js'),
    told,
  ];
  const command = engineOf(task.engine).server === true ? withServer(own) : own;
  if (command === null) return [{ stage: 'not-here', message: 'PostgreSQL is not installed' }];
  const stages = await stagesOf(command, longest);
  rmSync(task.folder, { recursive: true, force: true });
  return stages;
}

async function stagesOf([program = '', ...args]: readonly string[], longest: number): Promise<Stage[]> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const stages: Stage[] = [];
  let ended = false;
  const end = (): void => {
    ended = true;
    child.kill('SIGTERM');
  };
  let timer = setTimeout(end, longest);
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(timer);
    timer = setTimeout(end, longest);
    stages.push(stageSchema.parse(JSON.parse(line)));
  }
  const [code] = await exited;
  clearTimeout(timer);
  const told = stages.some(({ stage }) => stage === 'failed' || stage === 'not-here');
  if (told || (code === 0 && !ended)) return stages;
  const at = next[stages.at(-1)?.stage ?? 'none'] ?? 'ending';
  const message = ended ? `stopped after ${Math.round(longest / 1_000)} s` : `ended with ${code}`;
  return [...stages, { stage: 'failed', at, message }];
}

/** What an engine does once it has told of a stage. */
const next: Readonly<Record<string, string>> = {
  none: 'building',
  built: 'answering',
  asked: 'saving',
  saved: 'opening',
};
