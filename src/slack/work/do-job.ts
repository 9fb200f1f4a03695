/** Does a job; where that fails, the reason goes into the log under a reference, and whoever asked is told the reference. */
import { z } from 'zod';
import { evidenceDigests } from '../../checking/desk/evidence-digests.js';
import type { Job } from '../../desk/jobs/job.js';
import { outcomeOf } from '../../desk/workspace-desk.js';
import { errorCode, loggable } from '../logging.js';
import type { Answer } from '../messages/answer.js';
import { placed } from '../messages/decided-place.js';
import { failure } from '../messages/failures.js';
import { checkIdOf } from '../sending/check-id.js';
import { aboveFor, deliver, deliverOrInPrivate } from '../sending/deliver.js';
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
    const reply = found.replyOf(job.payload);
    if (reply === null) return;
    try {
      const { sender } = work;
      const told = failure(reference, errorCode(error));
      await deliverOrInPrivate(told, whereElse(reply), { sender, part: 'failure' });
    } catch (silence) {
      logger.error({ what, reference, ...loggable(silence) }, 'could not say so either');
    }
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
    const made = (answer.made ?? []).map((one, index) => ({ ...one, id: checkIdOf(job.id, part, index) }));
    const [only, ...others] = made;
    // What is of several checks at once is not put again.
    const again = only !== undefined && others.length === 0 && answer.shown !== undefined;
    for (const { id, ...one } of made) {
      const shown = again
        ? { ...answer.shown, first: [...aboveFor(reply), ...(how.first ?? [])], last: how.last ?? [] }
        : undefined;
      await desk.remember(one, { id, askedBy: reply.user, surface: job.kind }, shown);
    }
    const told = again ? { ...answer, body: placed(answer.body, only.id) } : answer;
    const posted = await deliver(told, reply, { sender, ...delivering });
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
