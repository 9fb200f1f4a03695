/** Does a job; where that fails, the reason goes into the log under a reference, and whoever asked is told the reference. */
import { z } from 'zod';
import type { Job } from '../../desk/jobs/job.js';
import { errorCode, loggable } from '../logging.js';
import { failure } from '../messages/failures.js';
import { deliverOrInPrivate } from '../sending/deliver.js';
import type { Reply } from '../sending/reply.js';
import { Sender } from '../sending/sender.js';
import type { Surroundings } from '../surroundings.js';
import { type AnyKind, originSchema, type Work } from './kind.js';
import { tellerOf } from './tell.js';

const fromSchema = z.object({ origin: originSchema });

export async function doJob(job: Job, kinds: readonly AnyKind[], around: Surroundings): Promise<void> {
  const { logger, now, newId } = around;
  const what = job.kind;
  const found = kinds.find(({ name }) => name === what);
  if (found === undefined) throw new Error('a job of a kind that this Stet does not know');
  const began = now().getTime();
  const work = await workOn(job, around);
  try {
    await found.run(job.payload, work);
    logger.info({ what, ms: now().getTime() - began }, 'answered');
  } catch (error) {
    const reference = newId();
    logger.error({ what, reference, ...loggable(error) }, 'could not answer');
    await tellFailure(reference, errorCode(error), found.replyOf(job.payload), work);
  }
}

/** Tells whoever asked that it cannot be done: the process ended each time that it was tried. */
export async function giveUp(job: Job, kinds: readonly AnyKind[], around: Surroundings): Promise<void> {
  const reference = around.newId();
  around.logger.error({ what: job.kind, reference, attempts: job.attempt - 1 }, 'given up');
  const reply = kinds.find(({ name }) => name === job.kind)?.replyOf(job.payload) ?? null;
  await tellFailure(reference, undefined, reply, await workOn(job, around));
}

async function tellFailure(
  reference: string,
  code: string | undefined,
  reply: Reply | null,
  { job, sender, around: { logger } }: Work,
): Promise<void> {
  if (reply === null) return;
  try {
    await deliverOrInPrivate(failure(reference, code), whereElse(reply), { sender, part: 'failure' });
  } catch (silence) {
    logger.error({ what: job.kind, reference, ...loggable(silence) }, 'could not say so either');
  }
}

async function workOn(job: Job, around: Surroundings): Promise<Work> {
  const { origin } = fromSchema.parse(job.payload);
  const client = await around.clientFor(origin);
  const desk = around.desk.of(job.team);
  const sender = new Sender({
    job,
    client,
    queues: around.queues,
    note: (step, done) => around.desk.jobs.note(job, step, done),
    botUser: origin.botUser,
    onRepeat: (part) => around.logger.warn({ part, repeated: true }, 'a private answer may stand twice'),
  });
  const tell = tellerOf({ job, origin, client, around, desk, sender });
  return { job, origin, client, around, desk, sender, tell };
}

/** What could not be told beside a message is told through the response URL, where there is one. */
const whereElse = (reply: Reply): Reply =>
  reply.to === 'beside' && reply.url !== undefined
    ? { to: 'asker', url: reply.url, user: reply.user, channel: reply.channel }
    : reply;
