/** Does a job; where that fails, the reason goes into the log under a reference, and whoever asked is told the reference. */
import { z } from 'zod';
import type { Job } from '../../desk/jobs/job.js';
import { PutOff } from '../../desk/jobs/put-off.js';
import { errorCode, loggable } from '../logging.js';
import type { Answer } from '../messages/answer.js';
import { failure } from '../messages/failures.js';
import { deliverOrInPrivate } from '../sending/deliver.js';
import type { Reply } from '../sending/reply.js';
import { Sender } from '../sending/sender.js';
import type { Surroundings } from '../surroundings.js';
import { homeAgain } from './home-again.js';
import { type AnyKind, originSchema, type Work } from './kind.js';
import { Progress } from './progress.js';
import { tellerOf } from './tell.js';

const fromSchema = z.object({ origin: originSchema });

/** @returns `done` where nobody asked */
export async function doJob(
  job: Job,
  kinds: readonly AnyKind[],
  around: Surroundings,
): Promise<'answered' | 'done' | 'failed'> {
  const { logger, now, newId } = around;
  const what = job.kind;
  const found = kinds.find(({ name }) => name === what);
  if (found === undefined) throw new Error('a job of a kind that this Stet does not know');
  const began = now().getTime();
  const reply = found.replyOf(job.payload);
  const work = await workOn(job, found.quiet ? null : found.atWorkIn(job.payload), around);
  try {
    await found.run(job.payload, work);
    logger.info({ what, ms: now().getTime() - began }, 'answered');
    return reply === null || found.quiet ? 'done' : 'answered';
  } catch (error) {
    const reference = newId();
    logger.error({ what, reference, ...loggable(error) }, 'could not answer');
    const told = await tellFailure(failure(reference, errorCode(error)), { found, reply, reference }, work);
    // Nobody was reached: what was asked is not to be lost with the connection.
    if (!told && outOfReach.has(errorCode(error) ?? ''))
      throw new PutOff(firstPause * 2 ** (job.attempt - 1), error);
    return 'failed';
  } finally {
    await work.progress.end();
    if (reply !== null && !found.quiet) await homeAgain(job, work.origin, reply.user, around);
  }
}

/** Tells whoever asked that it cannot be done: the process ended each time that it was tried. */
export async function giveUp(job: Job, kinds: readonly AnyKind[], around: Surroundings): Promise<void> {
  const reference = around.newId();
  around.logger.error({ what: job.kind, reference, attempts: job.attempt - 1 }, 'given up');
  const found = kinds.find(({ name }) => name === job.kind);
  if (found === undefined) return;
  const reply = found.replyOf(job.payload);
  const work = await workOn(job, null, around);
  await tellFailure(failure(reference), { found, reply, reference }, work);
  await work.progress.end();
}

/** Slack itself does not answer, or answers that it cannot. */
const outOfReach: ReadonlySet<string> = new Set(['slack_webapi_request_error', 'slack_webapi_http_error']);

/** Before the second attempt, in milliseconds; before each further one, twice as long. */
const firstPause = 30_000;

interface Failed {
  readonly found: AnyKind;
  readonly reply: Reply | null;
  readonly reference: string;
}

/** @returns whether it was told, where there was anybody to tell */
async function tellFailure(told: Answer, { found, reply, reference }: Failed, work: Work): Promise<boolean> {
  const { job, sender, progress, around } = work;
  try {
    await progress.answering('failure');
    if (reply === null) await found.tellFailure(job.payload, told, work);
    else await deliverOrInPrivate(told, whereElse(reply), { sender, part: 'failure' });
    return true;
  } catch (silence) {
    around.logger.error({ what: job.kind, reference, ...loggable(silence) }, 'could not say so either');
    return false;
  }
}

async function workOn(job: Job, reply: Reply | null, around: Surroundings): Promise<Work> {
  const { origin } = fromSchema.parse(job.payload);
  const client = await around.clientFor(origin);
  const desk = around.desk.of(job.team);
  const note = (step: string, done: unknown) => around.desk.jobs.note(job, step, done);
  const sender = new Sender({
    job,
    client,
    queues: around.queues,
    respond: around.respond,
    note,
    botUser: origin.botUser,
    onRepeat: (part) => around.logger.warn({ part, repeated: true }, 'a private answer may stand twice'),
  });
  const progress = new Progress({
    ...{ job, reply, client, sender, note },
    ...{ logger: around.logger, after: around.silentFor },
  });
  const tell = tellerOf({ job, origin, client, around, desk, sender, progress });
  return { job, origin, client, around, desk, sender, progress, tell };
}

/** What could not be told beside a message is told through the response URL, where there is one. */
const whereElse = (reply: Reply): Reply =>
  reply.to === 'beside' && reply.url !== undefined
    ? { to: 'asker', url: reply.url, user: reply.user, channel: reply.channel }
    : reply;
