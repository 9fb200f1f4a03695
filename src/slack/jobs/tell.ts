/** Sends an answer, and remembers the checks that it is of and where it stands. */
import { recordOf } from '../../desk/checking/checking.js';
import { evidenceDigests } from '../../checking/desk/evidence-digests.js';
import { outcomeOf } from '../../desk/workspace-desk.js';
import { errorCode, loggable } from '../logging.js';
import { type Answer, inOne, withNotes } from '../messages/answer.js';
import { placed } from '../messages/decided-place.js';
import { fileInPrivate, fileNotAttached } from '../messages/notices.js';
import { checkIdOf } from '../sending/check-id.js';
import { aboveFor, deliver } from '../sending/deliver.js';
import type { Reply } from '../sending/reply.js';
import type { Posted } from '../sending/sender.js';
import type { Work } from './kind.js';

export const tellerOf =
  (work: Omit<Work, 'tell'>): Work['tell'] =>
  async (given, reply, how = {}) => {
    const { job, desk, sender, around, progress } = work;
    const { askedTs = null, ...delivering } = how;
    const part = how.part ?? 'answer';
    const inNoThread = reply.to !== 'thread' && reply.to !== 'person';
    const whole =
      given.file !== undefined && inNoThread ? withNotes(given, [fileInPrivate(given.file.what)]) : given;
    const made = (whole.made ?? []).map((one, index) => ({ ...one, id: checkIdOf(job.id, part, index) }));
    const [only, ...others] = made;
    // What is of several checks at once is not put again.
    const again = only !== undefined && others.length === 0 && whole.shown !== undefined;
    for (const { id, ...one } of made) {
      const shown = again
        ? { ...whole.shown, first: [...aboveFor(reply), ...(how.first ?? [])], last: how.last ?? [] }
        : undefined;
      await desk.remember(one, { id, askedBy: reply.user, surface: job.kind }, shown);
    }
    await progress.answering(part);
    const told = again ? { ...whole, body: placed(whole.body, only.id) } : whole;
    const posted = await deliver(told, reply, { sender, ...delivering });
    const where = {
      jobId: job.id,
      channel: posted?.channel ?? channelOf(reply),
      ts: posted?.ts ?? null,
      threadTs: reply.to === 'thread' || reply.to === 'beside' ? (reply.threadTs ?? null) : null,
      askedBy: reply.user,
    };
    for (const { id, check, report } of made) {
      await desk.answered({
        ...where,
        id,
        checkId: id,
        askedTs,
        text: check.text,
        outcome: outcomeOf(report),
        relied: evidenceDigests(report, await recordOf(around.checking, report)),
      });
    }
    // Where it has answered anything, it may be asked further.
    if (made.length === 0 && posted !== null) {
      const id = `${job.id} ${part}`;
      await desk.answered({ ...where, id, checkId: id, askedTs: null, text: '', outcome: [], relied: {} });
    }
    if (given.file !== undefined) await attach(given.file, { posted, reply, part }, work);
    return posted;
  };

/** In the thread of the answer; where only one person sees that, in the direct message with them. */
async function attach(
  file: NonNullable<Answer['file']>,
  { posted, reply, part }: { posted: Posted | null; reply: Reply; part: string },
  { sender, around: { logger } }: Omit<Work, 'tell'>,
): Promise<void> {
  const threadTs = (reply.to === 'thread' ? reply.threadTs : undefined) ?? posted?.ts;
  const channel = posted?.channel ?? (await sender.conversationWith(reply.user));
  try {
    await sender.upload(`${part} file`, { channel, threadTs }, file);
  } catch (error) {
    // The answer stands: what is missing is said beside it.
    logger.warn({ ...loggable(error) }, 'could not attach a report');
    const [message] = inOne(fileNotAttached(file, errorCode(error)));
    if (message !== undefined) await sender.post(`${part} without file`, { channel, threadTs }, message);
  }
}

const channelOf = (reply: Reply): string => (reply.to === 'person' ? reply.user : reply.channel);
