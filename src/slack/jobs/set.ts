/** What an editor set in the form: kept, and told to them. */
import { z } from 'zod';
import { merged, readSettings } from '../../desk/settings/settings.js';
import { everywhere } from '../../desk/settings/stored.js';
import { refusalOf } from '../allowed.js';
import { ownOf } from '../channel-settings.js';
import type { Answer } from '../messages/answer.js';
import { settingsAnswer, settingsInvalid } from '../messages/settings.js';
import { type Reply, replySchema } from '../sending/reply.js';
import { kind, originSchema, type Work } from './kind.js';

/** All of what the form has. */
const formSchema = z.object({
  talk: z.enum(['quiet', 'talkative']),
  off: z.array(z.string()),
  from: z.enum(['error', 'warning', 'info']),
  answers: z.enum(['ephemeral', 'in_channel']),
  reaction: z.string().nullable(),
  followUps: z.boolean(),
  edits: z.boolean(),
});

const schema = z.object({
  origin: originSchema,
  /** A channel's id, or `*`. */
  channel: z.string(),
  settings: formSchema,
  user: z.string(),
  reply: replySchema,
});

export type SetPayload = z.infer<typeof schema>;

export const set = kind<SetPayload>({
  name: 'set',
  schema,
  replyOf: ({ reply }) => reply,
  async work(payload, work) {
    await work.tell(await answerOf(payload, work), payload.reply);
  },
});

async function answerOf({ origin, channel, settings, user, reply }: SetPayload, work: Work): Promise<Answer> {
  const { around, desk, job } = work;
  const refusal = await refusalOf('settings', user, origin, around);
  if (refusal !== null) return refusal;
  const read = readSettings(settings);
  if (read.kind === 'invalid') return settingsInvalid(read.problems);
  const chosen = merged(read.settings);
  const own = channel === everywhere ? ownOf(chosen) : ownOf(chosen, await desk.settings(null));
  const changed = await desk.changeSettings({
    ...{ channel, settings: own, why: null, by: user, at: job.createdAt },
    place: placeOf(reply),
  });
  if (changed.kind === 'invalid') return settingsInvalid(changed.problems);
  const now = await desk.settings(channel === everywhere ? null : channel);
  return settingsAnswer(channel, now, job.attempt > 1 ? 'changed' : changed.kind);
}

const placeOf = (reply: Reply) => (reply.to === 'person' ? null : { channel: reply.channel });
