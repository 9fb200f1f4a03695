/** The form "Check a draft", sent: the report goes where it says. */
import { z } from 'zod';
import { mostOfDraft } from '../answer-asked.js';
import { answerCheck } from '../answer-command.js';
import { readAttachment } from '../attached/attachment.js';
import { sorted, wordsOf } from '../attached/documents.js';
import { dayOf } from '../day.js';
import { deskFor } from '../desk-for.js';
import { errorCode } from '../logging.js';
import { type Answer, withNotes } from '../messages/answer.js';
import { context } from '../messages/blocks.js';
import { couldNotRead, onlyUnreadable } from '../messages/files.js';
import { escapedLine, mrkdwn, userMention } from '../messages/mrkdwn.js';
import { notInThatChannel, tooLong } from '../messages/notices.js';
import { notThere } from '../sending/deliver.js';
import { kind, originSchema, type Work } from './kind.js';

const schema = z.object({
  origin: originSchema,
  user: z.string(),
  draft: z.object({
    headline: z.string().nullable(),
    body: z.string(),
    file: z.looseObject({ id: z.string() }).nullable(),
    /** `YYYY-MM-DD` */
    day: z.string().nullable(),
    kind: z.enum(['draft', 'claim']),
    channel: z.string().nullable(),
  }),
});

export type DraftPayload = z.infer<typeof schema>;

export const draft = kind<DraftPayload>({
  name: 'draft',
  schema,
  replyOf: ({ user, draft: { channel } }) =>
    channel === null ? { to: 'person', user } : { to: 'thread', channel, user },
  async work({ user, draft: sent }, work) {
    const answer = await answerTo(user, sent, work);
    const { channel } = sent;
    if (channel === null) return void (await work.tell(answer, { to: 'person', user }));
    const first = [context(mrkdwn`Checked for ${userMention(user)}`)];
    try {
      await work.tell(answer, { to: 'thread', channel, user }, { first });
    } catch (error) {
      if (!notThere.has(errorCode(error) ?? '')) throw error;
      await work.tell(notInThatChannel(channel), { to: 'person', user }, { part: 'not there' });
      await work.tell(answer, { to: 'person', user }, { part: 'in private' });
    }
  },
});

type Sent = DraftPayload['draft'];

async function answerTo(user: string, sent: Sent, work: Work): Promise<Answer> {
  const found = await bodyOf(sent, work);
  if ('told' in found) return found.told;
  const { headline } = sent;
  const ended = headline === null || /[.!?…]["'”’]*$/.test(headline) ? headline : `${headline}.`;
  const text = ended === null ? found.body : `${ended}\n\n${found.body}`;
  if (text.length > mostOfDraft) return tooLong(found.name, text.length, mostOfDraft);
  work.progress.checks([text]);
  const answer = await answerCheck(text, {
    ...(await deskFor(sent.channel, { user, isPublic: sent.channel !== null }, work)),
    askedOn: dayOf(work.around.now()),
    day: sent.day,
    as: sent.kind,
    headline,
  });
  return withNotes(answer, found.notes);
}

type Body =
  | { readonly body: string; readonly name: string; readonly notes: Parameters<typeof withNotes>[1] }
  /** There is nothing to check, and this says why. */
  | { readonly told: Answer };

async function bodyOf({ body, file }: Sent, { client, around }: Work): Promise<Body> {
  if (file === null) return { body, name: 'the draft', notes: [] };
  const { documents, others, unknown } = await sorted([readAttachment(file)], client);
  if (others.length > 0) return { told: onlyUnreadable(others) };
  const { read, unread, remarks } = await wordsOf(documents, client);
  const missing = [...unknown, ...unread];
  for (const { why } of missing) around.logger.warn({ failure: why }, 'could not read a file');
  const [one] = read;
  if (one === undefined) return { told: couldNotRead(missing) };
  const name = one.file.shownAs;
  const held = mrkdwn`Held ${escapedLine(name, 120)} against the record.`;
  return { body: one.text, name, notes: [held, ...remarks] };
}
