/** What whole checks cost on a large record: of a sentence and of a draft, in a process that has checked before. */
import { createChecker } from '../../../src/checking/check.js';
import { splitSentences } from '../../../src/reading/sentences.js';
import { loadRecord } from '../../../src/record/load.js';
import { shippedKnowledge } from '../../../src/record/package-root.js';
import { passagesOf } from '../../../src/retrieval/passages.js';
import { filedNews } from './filed-news.js';
import { type StepShare, stepsOf } from './steps.js';

/** In milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

/** Of the clock, and of the processor: on a machine that does much else the second is the steadier. */
export interface Cost {
  readonly count: number;
  readonly clock: Times;
  readonly processor: Times;
}

export interface ChecksMeasured {
  readonly sources: number;
  readonly passages: number;
  readonly discrepancies: number;
  /** Milliseconds of the processor, until the first check can be made, and what is held in memory then that was not before. */
  readonly ready: { readonly milliseconds: number; readonly megabytes: number };
  readonly sentence: Cost;
  readonly draft: Cost & { readonly words: number };
  readonly steps: readonly StepShare[];
}

export interface Measuring {
  readonly passages: number;
  readonly drafts?: number;
  readonly words?: number;
}

const timesOf = (all: readonly number[]): Times => {
  const sorted = [...all].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
};

const processorTime = (from?: NodeJS.CpuUsage): NodeJS.CpuUsage => process.cpuUsage(from);
const inMilliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1_000;

function costOf(texts: readonly string[], check: (text: string) => void): Cost {
  const [clock, processor]: [number[], number[]] = [[], []];
  for (const text of texts) {
    const [began, used] = [performance.now(), processorTime()];
    check(text);
    clock.push(performance.now() - began);
    processor.push(inMilliseconds(processorTime(used)));
  }
  return { count: texts.length, clock: timesOf(clock), processor: timesOf(processor) };
}

/** After what is garbage has gone, where Node was started with `--expose-gc`. */
const heldMegabytes = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

/** Drafts that are checked first, so that the code is compiled. */
const WARMING = 8;
/** Drafts that are profiled, and none of them timed. */
const PROFILED = 10;
/** Drafts of whose sentences each is checked by itself. */
const OF_SENTENCES = 6;

/** Every text is of other words than those before it: nothing of what it is compared with was read before. */
export async function measureChecks({
  passages,
  drafts = 40,
  words = 800,
}: Measuring): Promise<ChecksMeasured> {
  const base = await loadRecord(shippedKnowledge());
  const news = filedNews(base, { passages, words, drafts: WARMING + PROFILED + OF_SENTENCES + drafts });
  const texts = [...news.drafts];
  const take = (count: number): string[] => texts.splice(0, count);
  const before = heldMegabytes();
  const began = processorTime();
  const checker = createChecker(news.record);
  const milliseconds = inMilliseconds(processorTime(began));
  const ready = { milliseconds, megabytes: heldMegabytes() - before };
  const check = (text: string): void => {
    checker.check(text);
  };
  take(WARMING).forEach(check);
  const sentences = take(OF_SENTENCES).flatMap((text) =>
    splitSentences(text).map(({ start, end }) => text.slice(start, end)),
  );
  const profiled = take(PROFILED);
  const draft = { ...costOf(texts, check), words };
  return {
    ...{ sources: news.record.sources.length, discrepancies: news.record.discrepancies.length },
    ...{ passages: passagesOf(news.record).length, ready },
    sentence: costOf(sentences, check),
    draft,
    steps: await stepsOf(() => profiled.forEach(check)),
  };
}
