/** A message that was edited or deleted after its check: the thread of the answer says so, once. */
import { z } from 'zod';
import { textHash } from '../../desk/memory/answers-kept.js';
import { readIncoming } from '../incoming-text.js';
import { loggable } from '../logging.js';
import { inOne } from '../messages/answer.js';
import { messageChanged } from '../messages/changed.js';
import { kind, originSchema, type Work } from './kind.js';
import { type Found, readOne } from './read-one.js';

const schema = z.object({
  origin: originSchema,
  what: z.enum(['edited', 'deleted']),
  channel: z.string(),
  ts: z.string(),
});

export type EditedPayload = z.infer<typeof schema>;

export const edited = kind<EditedPayload>({
  name: 'edited',
  schema,
  // Nobody asked.
  replyOf: () => null,
  async work(message, work) {
    const { desk, sender, origin } = work;
    const { channel, ts } = message;
    if (!(await desk.settings(channel)).edits) return;
    const seen = (await desk.answersTo(channel, ts)).flatMap((one) =>
      one.ts === null ? [] : [{ ...one, ts: one.ts }],
    );
    const [latest] = seen;
    if (latest === undefined) return;
    const now = message.what === 'deleted' ? null : await asItIs(message, work);
    const words = now === 'unread' ? null : readIncoming(now?.text ?? '', origin.botUser);
    // The words that were checked are there again, or were never touched.
    if (now !== null && words !== null && textHash(words) === latest.textHash) return;
    const part = `edited ${channel}:${ts}`;
    const place = { channel, threadTs: latest.threadTs ?? latest.ts };
    const [notice] = inOne(messageChanged(now === null ? 'deleted' : 'edited', latest.id));
    if (notice === undefined) return;
    const there = await sender.find(part, place, latest.threadTs ?? latest.ts);
    if (there === null) await sender.post(part, place, notice);
    else await sender.edit(part, there, notice);
  },
});

/** Null where it is gone: what Slack tells of may come in any order. */
async function asItIs(message: EditedPayload, work: Work): Promise<Found | null | 'unread'> {
  try {
    return await readOne(message, work);
  } catch (error) {
    work.around.logger.warn({ ...loggable(error) }, 'could not read an edited message');
    return 'unread';
  }
}
