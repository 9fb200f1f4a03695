/** Work that was taken in: how it ended, and how long whoever asked waited. */
import { Counter, Histogram, type Registry } from 'prom-client';
import type { Job } from '../../desk/jobs/job.js';
import { bounded } from './bounded.js';
import { ofAnswers } from './buckets.js';

/** `done`: nobody asked. `failed`: whoever asked was told so. `put-off`: it is taken up again. `error`: a defect. */
export type JobOutcome = 'answered' | 'done' | 'failed' | 'put-off' | 'given-up' | 'error';

/** In milliseconds. */
export interface JobSpent {
  /** From the time at which it was written down until it was taken up. */
  readonly waiting: number;
  readonly checking: number;
  /** Slack's own time, and what it asks to wait. */
  readonly sending: number;
  /** All of it, without the waiting. */
  readonly took: number;
}

export interface JobMeter {
  done(job: Pick<Job, 'kind' | 'attempt'>, outcome: JobOutcome, spent: JobSpent): void;
  givenUp(job: Pick<Job, 'kind'>): void;
}

/** More kinds of work there are not; what is left over from another version may be of others. */
const mostKinds = 60;

export function jobMeter(registers: Registry[]): JobMeter {
  const kindOf = bounded(mostKinds);
  const jobs = new Counter({
    name: 'stet_jobs_done_total',
    help: 'Jobs that came to an end in this process, by kind and outcome: answered, done (nobody had asked), failed (whoever asked was told), put-off, given-up, error (a defect).',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const attempts = new Counter({
    name: 'stet_job_attempts_total',
    help: 'How often this process took up a job: for the first time (attempt="first"), or one that another process left undone or that was put off ("again").',
    labelNames: ['attempt'],
    registers,
  });
  const duration = new Histogram({
    name: 'stet_answer_duration_seconds',
    help: 'From writing down what was asked to the end of the work on it, by the kind of work, where somebody was answered.',
    labelNames: ['kind'],
    buckets: ofAnswers,
    registers,
  });
  const steps = new Histogram({
    name: 'stet_answer_step_duration_seconds',
    help: 'What each step of that work took: waiting in the queue, checking, sending (what Slack took), composing (all the rest).',
    labelNames: ['step'],
    buckets: ofAnswers,
    registers,
  });
  return {
    done({ kind, attempt }, outcome, { waiting, checking, sending, took }) {
      attempts.inc({ attempt: attempt === 1 ? 'first' : 'again' });
      jobs.inc({ kind: kindOf(kind), outcome });
      if (outcome !== 'answered') return;
      duration.observe({ kind: kindOf(kind) }, (waiting + took) / 1000);
      const composing = Math.max(0, took - checking - sending);
      for (const [step, ms] of Object.entries({ waiting, checking, sending, composing }))
        steps.observe({ step }, ms / 1000);
    },
    givenUp({ kind }) {
      jobs.inc({ kind: kindOf(kind), outcome: 'given-up' });
    },
  };
}
