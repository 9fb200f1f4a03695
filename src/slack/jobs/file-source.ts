/** Something is filed as a source: kept, told to whoever gave it, and then held against what is on file. */
import { z } from 'zod';
import type { Asked } from '../../filing/kept/keep-article.js';
import { readAttachment } from '../attached/attachment.js';
import { askedInSchema, type Given, givenSchema, mostGiven } from '../filing/given.js';
import { noFiling } from '../filing/may-file.js';
import type { FilingPort } from '../filing/port.js';
import { fileGiven } from '../filing/read-given.js';
import { type Noted, notedSchema, noteOf, tellingOf } from '../filing/told.js';
import { takeIn } from '../intake.js';
import { errorCode } from '../logging.js';
import type { Answer } from '../messages/answer.js';
import { filedAnswer, mayBeSeen, nothingToFile, type ToldOf } from '../messages/filed.js';
import { notThere } from '../sending/deliver.js';
import { type Reply, replySchema } from '../sending/reply.js';
import { found } from './found.js';
import { kind, originSchema, type Work } from './kind.js';

const schema = z.object({
  origin: originSchema,
  user: z.string(),
  given: z.array(givenSchema).max(mostGiven),
  /** Where what is found is told; null for the direct message with whoever gave it. */
  place: askedInSchema.nullable(),
  reply: replySchema,
});

export type FileSourcePayload = z.infer<typeof schema>;

export const fileSource = kind<FileSourcePayload>({
  name: 'file-source',
  schema,
  replyOf: ({ reply }) => reply,
  async work(payload, work) {
    const { origin, user, given, place, reply } = payload;
    const { around, job } = work;
    const refusal = await noFiling(user, origin, around);
    if (refusal !== null || around.filing === null)
      return void (refusal === null ? undefined : await work.tell(refusal, reply));
    if (given.length === 0) return void (await work.tell(nothingToFile(), reply));
    const items: ToldOf[] = [];
    const fresh: { id: string; version: number }[] = [];
    for (const [n, one] of given.entries()) {
      const noted = await filedOnce(n, one, payload, around.filing, work);
      for (const note of noted) {
        items.push({ name: nameOf(one), told: await tellingOf(work.desk.db, note) });
        if (note.kind === 'filed' || note.kind === 'new-version')
          fresh.push({ id: note.id, version: note.version });
      }
    }
    const now = around.now();
    const answer = filedAnswer(items, around.checking.record, now);
    await tellOrInPrivate(answer, mayBeSeen(items, now) ? reply : inPrivate(reply), work);
    if (fresh.length === 0) return;
    await takeIn(around, {
      team: job.team,
      key: `found:${job.id}`,
      lane: 'filing',
      kind: found.name,
      payload: { origin, user, place, sources: fresh, only: null },
    });
  },
});

/** Filed, unless this job has done so before. */
async function filedOnce(
  n: number,
  given: Given,
  { user, place, reply }: FileSourcePayload,
  port: FilingPort,
  { job, client, desk, around }: Work,
): Promise<readonly Noted[]> {
  const step = `given ${n}`;
  const before = z.array(notedSchema).safeParse(job.progress[step]);
  if (before.success) return before.data;
  const channel = place?.channel ?? ('channel' in reply ? reply.channel : user);
  const thread = place?.thread === undefined ? {} : { thread: place.thread };
  const asked: Asked = {
    ...{ by: user, via: 'slack' },
    askedIn: { team: job.team, channel, user, ...thread },
  };
  const outcomes = await fileGiven(given, asked, port, client);
  const attempt = { by: user, since: job.createdAt, again: job.attempt > 1 };
  const noted: Noted[] = [];
  for (const outcome of outcomes) noted.push(await noteOf(desk.db, outcome, attempt));
  await around.desk.jobs.note(job, step, noted);
  return noted;
}

function nameOf(given: Given): string {
  switch (given.kind) {
    case 'link':
      return given.link;
    case 'text':
      return given.headline ?? 'The text';
    case 'file':
      return readAttachment(given.file).shownAs;
  }
}

/** For the eyes of whoever gave it alone. */
const inPrivate = (reply: Reply): Reply =>
  reply.to === 'thread' && !reply.channel.startsWith('D')
    ? {
        ...{ to: 'beside', channel: reply.channel, user: reply.user },
        ...(reply.threadTs === undefined ? {} : { threadTs: reply.threadTs }),
      }
    : reply;

/** A form may be sent when the way back to where it was opened is gone. */
async function tellOrInPrivate(answer: Answer, reply: Reply, work: Work): Promise<void> {
  try {
    await work.tell(answer, reply);
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (reply.to === 'person' || !(notThere.has(code) || code === 'slack_bolt_respond_error')) throw error;
    await work.tell(answer, { to: 'person', user: reply.user }, { part: 'in private' });
  }
}
