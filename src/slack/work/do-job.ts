/** Does a job; where that fails, the reason goes into the log under a reference, and whoever asked is told the reference. */
import { z } from 'zod';
import { evidenceDigests } from '../../checking/desk/evidence-digests.js';
import type { Job } from '../../desk/jobs/job.js';
import { outcomeOf } from '../../desk/workspace-desk.js';
import { errorCode, loggable } from '../logging.js';
import type { Answer } from '../messages/answer.js';
import { failure } from '../messages/failures.js';
import { deliver, deliverOrInPrivate } from '../sending/deliver.js';
import type { Reply } from '../sending/reply.js';
import { Sender } from '../sending/sender.js';
import type { Surroundings } from '../surroundings.js';
import { type AnyKind, originSchema, type Told, type Work } from './kind.js';

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
    onRepeat: (part) => around.logger.warn({ part, repeated: true }, 'a private answer may stand twice'),
  });
  const tell = async (answer: Answer, reply: Reply, how: Told = {}) => {
    const { askedTs = null, ...delivering } = how;
    const part = how.part ?? 'answer';
    const made = (answer.made ?? []).map((one, index) => ({ ...one, id: `${job.id} ${part} ${index}` }));
    for (const { id, ...one } of made) {
      await desk.remember(one, { id, askedBy: reply.user, surface: job.kind });
    }
    const posted = await deliver(answer, reply, { sender, ...delivering });
    for (const { id, check, report } of made) {
      await desk.answered({
        id,
        checkId: id,
        jobId: job.id,
        channel: posted?.channel ?? channelOf(reply),
        ts: posted?.ts ?? null,
        threadTs: reply.to === 'thread' || reply.to === 'beside' ? (reply.threadTs ?? null) : null,
        askedTs,
        askedBy: reply.user,
        text: check.text,
        outcome: outcomeOf(report),
        relied: evidenceDigests(report, around.checking.record),
      });
    }
    return posted;
  };
  return { job, origin, client, around, desk, sender, tell };
}

/** What could not be told beside a message is told through the response URL, where there is one. */
const whereElse = (reply: Reply): Reply =>
  reply.to === 'beside' && reply.url !== undefined
    ? { to: 'asker', url: reply.url, user: reply.user, channel: reply.channel }
    : reply;

const channelOf = (reply: Reply): string => (reply.to === 'person' ? reply.user : reply.channel);
