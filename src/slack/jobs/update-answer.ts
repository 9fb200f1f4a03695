/** Puts an answer again where it stands, after something was decided on it: the same text, held against the record and the desk as they are now. */
import { evidenceDigests } from '../../checking/desk/evidence-digests.js';
import { checkedBy } from '../../desk/checking/checking.js';
import { checkMade } from '../../desk/checks.js';
import type { KeptAnswer } from '../../desk/memory/answers-kept.js';
import type { KeptCheck } from '../../desk/memory/checks-kept.js';
import { loggable } from '../logging.js';
import { type Answer, inOne, inThread, withNotes } from '../messages/answer.js';
import { placed, readPlace } from '../messages/decided-place.js';
import type { SlackMessage } from '../messages/message.js';
import { escaped } from '../messages/mrkdwn.js';
import { putAgain, readShown, type Shown } from '../messages/shown.js';
import { partOfCheck } from '../sending/check-id.js';
import { type Posted, readPosted } from '../sending/sender.js';
import type { Place } from '../views/dismiss.js';
import type { Work } from './kind.js';

/** @returns whether the message shows what was decided; a failure is logged, and the decision stands */
export async function updateAnswer(
  kept: KeptCheck,
  key: string,
  place: Place | null,
  work: Work,
): Promise<boolean> {
  const shown = readShown(kept.shown);
  // Which message it was is known by its block alone.
  if (shown === null || place?.check !== kept.id) return false;
  try {
    await update(kept, shown, key, place, work);
    return true;
  } catch (error) {
    work.around.logger.warn({ ...loggable(error) }, 'an answer could not be brought up to date');
    return false;
  }
}

async function update(kept: KeptCheck, shown: Shown, key: string, place: Place, work: Work): Promise<void> {
  const { around, desk } = work;
  const { text } = kept.check;
  const given = await desk.answer(kept.id);
  const options = { ...kept.check.options, desk: await desk.view(place.channel) };
  const { report, record } = await checkedBy(around.checking, text, options);
  const isOther = report.record.digest !== kept.report.record.digest;
  const answer = withNotes(putAgain(shown, text, report, record), isOther ? [checkedAnew] : []);
  const now = { ...answer, body: placed(answer.body, kept.id) };
  if (given?.ts != null) await replaceThread(now, shown, { ...given, ts: given.ts }, work);
  else await replaceOne(now, shown, { key, place }, work);
  const made = { check: checkMade(text, options, report), report };
  await desk.revised(kept.id, made, evidenceDigests(report, record));
}

const checkedAnew = escaped('The record has changed since: this is what it says of the same text now.');

/** Of an answer through a response URL, the message that was pressed: the others cannot be reached. */
async function replaceOne(
  answer: Answer,
  { first, last }: Shown,
  { key, place }: { key: string; place: Place },
  { sender }: Work,
): Promise<void> {
  if (place.url === undefined) throw new Error('there is no way back to that message');
  const messages = inOne({ ...answer, body: [...first, ...answer.body] }, last);
  const pressed = messages.find(({ blocks }) =>
    blocks.some(({ block_id }) => {
      const at = readPlace(block_id);
      return at?.key === key && at.nth === (place.nth ?? 0);
    }),
  );
  const message = pressed ?? messages[0];
  if (message !== undefined) await sender.replace('answer again', place.url, message);
}

/** The message and its replies: each is edited where it stands, what is more is added, what is too much is taken back. */
async function replaceThread(
  answer: Answer,
  { first, last }: Shown,
  given: KeptAnswer & { readonly ts: string },
  { job, around, sender }: Work,
): Promise<void> {
  const { channel, ts } = given;
  const { jobs } = around.desk;
  const part = partOfCheck(given.id, given.jobId) ?? 'answer';
  const progress = await jobs.progressOf(job.team, given.jobId);
  const { head, replies } = inThread(answer, first, last);
  await sender.revise({ channel, ts }, head);
  // Where the replies stand is known no more.
  if (progress === null) return;
  const under = { channel, threadTs: given.threadTs ?? ts };
  const stands = (at: number): Posted | null => readPosted(progress[`${part} ${at}`]);
  for (const [index, reply] of replies.entries()) {
    const posted = await putReply(index + 1, reply);
    if (posted !== null) await jobs.note({ id: given.jobId }, `${part} ${index + 1}`, posted);
  }
  for (let at = replies.length + 1; `${part} ${at}` in progress; at += 1) {
    const surplus = stands(at);
    if (surplus === null) continue;
    await sender.takeBack(surplus);
    await jobs.note({ id: given.jobId }, `${part} ${at}`, null);
  }

  /** @returns where it was posted, if it is new */
  async function putReply(at: number, message: SlackMessage): Promise<Posted | null> {
    const there = stands(at);
    if (there === null) return sender.post(`again ${at}`, under, message);
    await sender.revise(there, message);
    return null;
  }
}
