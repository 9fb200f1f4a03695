/** Which steps of a check its time goes to, told from a profile of the processor: nothing in Stet is slowed by being asked. */
import { type Profiler, type Runtime, Session } from 'node:inspector/promises';

/** In a stack of calls, whatever lies below one of these belongs to its step, up to the next. */
const STEPS: readonly (readonly [step: string, file: RegExp, functionName?: RegExp])[] = [
  ['retrieval', /\/src\/retrieval\/|\/minisearch\//],
  ['reading candidates', /\/checking\/context\.js$/, /^(?:statement|wordsAtIssue)$/],
  ['comparing', /\/checking\/compare\.js$/],
  ['quotes', /\/checking\/quote-[a-z]+\.js$/],
  ['offices', /\/checking\/(?:plain-)?office-?[a-z]*\.js$/],
  ['rules', /\/checking\/rules\//],
  ['origins', /\/checking\/origins\//],
  ['support', /\/checking\/(?:entailment|left-over|segments)\.js$/],
  ['reading back', /\/checking\/read-back\.js$/],
  ['reading the draft', /\/checking\/(?:draft|era|statement)\.js$|\/src\/reading\/read\.js$/],
  ['verdicts and the rest', /\/checking\/check\.js$/],
];
const COLLECTING = 'collecting garbage';

export interface StepShare {
  readonly step: string;
  /** Of the time of all checks, 0 to 1. */
  readonly share: number;
}

const stepOf = ({ url, functionName }: Runtime.CallFrame): string | null => {
  if (functionName === '(garbage collector)') return COLLECTING;
  return STEPS.find(([, file, name]) => file.test(url) && (name?.test(functionName) ?? true))?.[0] ?? null;
};

function sharesIn({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): StepShare[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const stepAt = new Map<number, string>();
  // A node comes before its children.
  for (const node of nodes) {
    const own = stepOf(node.callFrame);
    // What reads on behalf of a step is that step's.
    const above = stepAt.get(node.id);
    const reads = own === 'reading the draft' && above !== undefined && above !== 'verdicts and the rest';
    const step = reads ? above : (own ?? above);
    if (step === undefined) continue;
    stepAt.set(node.id, step);
    for (const child of node.children ?? []) if (byId.has(child)) stepAt.set(child, step);
  }
  const times = new Map<string, number>();
  samples.forEach((id, n) => {
    const step = stepAt.get(id);
    if (step !== undefined) times.set(step, (times.get(step) ?? 0) + (timeDeltas[n] ?? 0));
  });
  const whole = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times].map(([step, time]) => ({ step, share: time / whole })).sort((a, b) => b.share - a.share);
}

/** Does some work, and tells what share of it each step of a check took, the longest first. */
export async function stepsOf(work: () => void): Promise<StepShare[]> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    // In microseconds.
    await session.post('Profiler.setSamplingInterval', { interval: 500 });
    await session.post('Profiler.start');
    work();
    return sharesIn((await session.post('Profiler.stop')).profile);
  } finally {
    session.disconnect();
  }
}
