/** What an editor set in the form: kept, and told to them. */
import { z } from 'zod';
import { everywhere } from '../../desk/settings/stored.js';
import { refusalOf } from '../allowed.js';
import { ownOf } from '../channel-settings.js';
import type { Answer } from '../messages/answer.js';
import { settingsAnswer, settingsInvalid } from '../messages/settings.js';
import { type Reply, replySchema } from '../sending/reply.js';
import { formSettingsSchema } from '../views/settings.js';
import { kind, originSchema, type Work } from './kind.js';

const schema = z.object({
  origin: originSchema,
  /** A channel's id, or `*`. */
  channel: z.string(),
  settings: formSettingsSchema,
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
  const own = channel === everywhere ? ownOf(settings) : ownOf(settings, await desk.defaultSettings());
  const changed = await desk.changeSettings({
    ...{ channel, settings: own, why: null, by: user, at: job.createdAt },
    place: placeOf(reply),
  });
  if (changed.kind === 'invalid') return settingsInvalid(changed.problems);
  const now = await desk.settings(channel === everywhere ? null : channel);
  return settingsAnswer(channel, now, job.attempt > 1 ? 'changed' : changed.kind);
}

const placeOf = (reply: Reply) => (reply.to === 'person' ? null : { channel: reply.channel });
