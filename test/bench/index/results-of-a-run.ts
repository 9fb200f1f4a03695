/** What a run may have found out, for tests. */
import type { Outcome, Results } from './outcome.js';

export const answered = (engine: string, size: number, times: readonly number[], misses = 0): Outcome => ({
  engine,
  size,
  stages: [
    { stage: 'built', milliseconds: 1_500, memory: 200e6, resident: 300e6, disk: null },
    { stage: 'asked', times: [...times], found: times.map((_, n) => n >= misses) },
    { stage: 'saved', milliseconds: 100, bytes: 20e6 },
    { stage: 'opened', milliseconds: 40, same: true },
  ],
});

export const resultsOf = (outcomes: Outcome[], checks: Results['checks'] = []): Results => ({
  machine: { cores: 2, memory: 24e9, node: 'v20.0.0', processor: 'Some Processor', load: 0.4 },
  ...{ corpus: 'generated passages', queries: 4, seconds: 60, outcomes, checks },
});
