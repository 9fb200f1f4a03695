/** `node --expose-gc one-engine.js TASK.json`: measures one engine, alone in its process; tells the stages on standard output. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Engine, Held } from './engine.js';
import { engineOf } from './engines.js';
import { NotHere } from './not-here.js';
import type { Stage } from './stages.js';
import { type Task, taskSchema } from './task.js';

/** Results that count. */
const FIRST = 10;
/** Answers that a saved and opened index is held against. */
const COMPARED = 10;
/** Queries that are not counted go on for so long at most, in milliseconds. */
const LONGEST_WARM_UP = 5_000;

const tell = (stage: Stage): void => {
  process.stdout.write(`${JSON.stringify(stage)}\n`);
};

/** Bytes, once what is no longer needed is gone. */
async function held(): Promise<{ heap: number; resident: number }> {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.();
    await setTimeout(50);
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, resident: rss };
}

async function build(engine: Engine, texts: readonly string[]): Promise<void> {
  const before = await held();
  const begun = performance.now();
  await engine.build(texts);
  const milliseconds = performance.now() - begun;
  const after = await held();
  const outside: Held = (await engine.outside?.()) ?? { memory: 0, disk: null };
  const plus = (own: number): number | null =>
    outside.memory === null ? null : Math.max(0, own) + outside.memory;
  tell({
    stage: 'built',
    milliseconds,
    memory: plus(after.heap - before.heap),
    resident: plus(after.resident - before.resident),
    disk: outside.disk,
  });
}

async function ask(engine: Engine, { queries, warmUp, seconds }: Task): Promise<void> {
  const warmed = performance.now() + LONGEST_WARM_UP;
  for (const text of warmUp) if (performance.now() < warmed) await engine.search(text, FIRST);
  const times: number[] = [];
  const found: boolean[] = [];
  const until = performance.now() + seconds * 1_000;
  for (const { text, gold } of queries) {
    const begun = performance.now();
    if (begun > until) break;
    const places = await engine.search(text, FIRST);
    times.push(performance.now() - begun);
    found.push(places.slice(0, FIRST).includes(gold));
  }
  tell({ stage: 'asked', times, found });
}

async function saveAndOpen(engine: Engine, task: Task): Promise<void> {
  const answers = async (): Promise<string> => {
    const all: (readonly number[])[] = [];
    for (const { text } of task.queries.slice(0, COMPARED)) all.push(await engine.search(text, FIRST));
    return JSON.stringify(all);
  };
  if (engine.open === undefined) return;
  const file = join(task.folder, 'saved');
  const before = await answers();
  if (engine.save !== undefined) {
    const begun = performance.now();
    await engine.save(file);
    tell({ stage: 'saved', milliseconds: performance.now() - begun, bytes: statSync(file).size });
  }
  globalThis.gc?.();
  const begun = performance.now();
  await engine.open(file);
  tell({
    stage: 'opened',
    milliseconds: performance.now() - begun,
    same: (await answers()) === before,
  });
}

async function measure(task: Task): Promise<void> {
  const texts = readFileSync(task.passages, 'utf8').split('\n');
  let at = 'starting';
  let engine: Engine | undefined;
  try {
    engine = await (await engineOf(task.engine).load())(task.folder);
    at = 'building';
    await build(engine, texts);
    at = 'answering';
    await ask(engine, task);
    at = 'saving and opening';
    await saveAndOpen(engine, task);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    tell(error instanceof NotHere ? { stage: 'not-here', message } : { stage: 'failed', at, message });
  } finally {
    await engine?.close?.();
  }
}

await measure(taskSchema.parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))));
