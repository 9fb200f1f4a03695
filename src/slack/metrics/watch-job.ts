/** A job whose time is taken, and whose checks are counted. */
import type { Logger } from 'pino';
import type { Checking } from '../../desk/checking/checking.js';
import type { Spent } from '../../desk/checking/spent.js';
import { isLong } from '../../desk/checking/threads/lanes.js';
import type { Job } from '../../desk/jobs/job.js';
import { PutOff } from '../../desk/jobs/put-off.js';
import type { Queues } from '../sending/channel-queues.js';
import type { Surroundings } from '../surroundings.js';
import type { Metrics } from './metrics.js';
import { slowCheck } from './slow-check.js';

export interface Watching {
  readonly metrics: Metrics;
  /** A check that takes longer has a line in the log, in milliseconds. */
  readonly slowAfter: number;
}

/** Does a job in surroundings that are watched. @throws what `work` throws */
export async function watchJob(
  job: Job,
  around: Surroundings,
  { metrics, slowAfter }: Watching,
  work: (around: Surroundings) => Promise<'answered' | 'done' | 'failed'>,
): Promise<void> {
  const { clock } = metrics;
  const waiting = Math.max(0, around.now().getTime() - job.createdAt.getTime());
  const spent = { checking: 0, sending: 0 };
  const timed = async <T>(step: keyof typeof spent, ask: () => Promise<T>): Promise<T> => {
    const began = clock();
    try {
      return await ask();
    } finally {
      spent[step] += clock() - began;
    }
  };
  const checking = watchedChecking(around.checking, {
    ...{ job, metrics, slowAfter, logger: around.logger },
    timed: (ask) => timed('checking', ask),
  });
  const queues: Queues = {
    send: (channel, call) => timed('sending', () => around.queues.send(channel, call)),
    patiently: (channel, call) => timed('sending', () => around.queues.patiently(channel, call)),
  };
  const began = clock();
  const done = (outcome: Parameters<Metrics['jobs']['done']>[1]) =>
    metrics.jobs.done(job, outcome, { waiting, ...spent, took: clock() - began });
  try {
    done(await work({ ...around, checking, queues }));
  } catch (error) {
    done(error instanceof PutOff ? 'put-off' : 'error');
    throw error;
  }
}

interface WatchedBy extends Watching {
  readonly job: Pick<Job, 'id' | 'kind'>;
  readonly logger: Logger;
  readonly timed: <T>(ask: () => Promise<T>) => Promise<T>;
}

/** The same port; each check is counted, and one that is slow has a line in the log. */
function watchedChecking(
  checking: Checking,
  { job, metrics, slowAfter, logger, timed }: WatchedBy,
): Checking {
  const { checks, clock } = metrics;
  return {
    get record() {
      return checking.record;
    },
    async check(text, options = {}, told) {
      const began = clock();
      let spent: Spent | null = null;
      const noteSlow = (report: Parameters<typeof slowCheck>[0]['report']) => {
        const took = clock() - began;
        if (took < slowAfter) return;
        checks.slow();
        logger.warn(slowCheck({ job, text, options, report, spent, took }), 'a check was slow');
      };
      try {
        const report = await timed(() =>
          checking.check(text, options, (one) => {
            spent = one;
            told?.(one);
          }),
        );
        const whole = spent ?? {
          took: clock() - began,
          ...{ waited: 0, steps: {}, candidates: 0, slowest: null },
        };
        const long = isLong({ work: { kind: 'check', text, options } });
        checks.made({ surface: job.kind, isLong: long, spent: whole }, report);
        noteSlow(report);
        return report;
      } catch (error) {
        checks.failed(job.kind, error);
        noteSlow(null);
        throw error;
      }
    },
    why: (typed, made, whose) => timed(() => checking.why(typed, made, whose)),
    origins: (text) => timed(() => checking.origins(text)),
    close: () => checking.close(),
  };
}
