/** What became of every question: answered once, lost, or twice. */
import type { Posted, Question, Stands } from './slack.js';

export interface DoneJob {
  readonly id: string;
  readonly key: string;
  readonly state: string;
}

export interface Tally {
  readonly asked: number;
  readonly once: number;
  /** Answered, but not by all parts of the answer that others to the same question got. */
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  /** What only one person sees: a response URL offers no way to look whether it stands. */
  readonly twiceToOne: number;
  /** Commands that nobody acknowledged: Slack tells the person, who asks again. */
  readonly toldBySlack: number;
}

export function tally(
  { questions, posted }: Pick<Stands, 'questions' | 'posted'>,
  jobs: readonly DoneJob[],
): Tally {
  const jobOf = new Map(jobs.map(({ key, id }) => [key, id]));
  const parts = partsByJob(posted);
  const usual = usualParts(questions, (key) => parts.get(jobOf.get(key) ?? '') ?? []);
  const counts = { once: 0, twiceToOne: 0, toldBySlack: 0 };
  const lost: string[] = [];
  const twice: string[] = [];
  for (const { kind, claim, key, responses, error } of questions) {
    const what = `${kind} ${key} about claim ${claim}`;
    if (kind === 'command') {
      if (error !== null) counts.toldBySlack += 1;
      else if (responses === 0) lost.push(what);
      else if (responses > 1) counts.twiceToOne += 1;
      else counts.once += 1;
      continue;
    }
    const stand = parts.get(jobOf.get(key) ?? '') ?? [];
    if (new Set(stand).size < stand.length) twice.push(`${what}: ${stand.join(', ')}`);
    else if (stand.length < (usual.get(`${kind} ${claim}`) ?? 1))
      lost.push(`${what}: ${stand.join(', ') || 'nothing stands'}`);
    else counts.once += 1;
  }
  return { asked: questions.length, ...counts, lost, twice };
}

function partsByJob(posted: readonly Posted[]): ReadonlyMap<string, readonly string[]> {
  const byJob = new Map<string, string[]>();
  for (const { job, part } of posted) byJob.set(job, [...(byJob.get(job) ?? []), part]);
  return byJob;
}

/** How many messages an answer to a claim has, most of the time. */
function usualParts(
  questions: readonly Question[],
  partsOf: (key: string) => readonly string[],
): ReadonlyMap<string, number> {
  const seen = new Map<string, number[]>();
  for (const { kind, claim, key } of questions) {
    const of = `${kind} ${claim}`;
    seen.set(of, [...(seen.get(of) ?? []), new Set(partsOf(key)).size]);
  }
  return new Map([...seen].map(([of, counts]) => [of, mode(counts)]));
}

/** Of those that come as often, the largest. */
function mode(numbers: readonly number[]): number {
  const times = (one: number) => numbers.filter((other) => other === one).length;
  return [...numbers].sort((a, b) => times(b) - times(a) || b - a)[0] ?? 0;
}
