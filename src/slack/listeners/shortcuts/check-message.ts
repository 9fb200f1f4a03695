import { z } from 'zod';
import { inOneLine, originOf, takeInOrSay } from '../../intake.js';
import { type CheckMessagePayload, checkMessage, replyToShortcut } from '../../jobs/check-message.js';
import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';

export const checkMessageShortcut = 'check_message';

const schema = z.object({
  trigger_id: z.string(),
  response_url: z.string(),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  message: z.looseObject({
    ts: z.string(),
    thread_ts: z.string().optional(),
    user: z.string().optional(),
    files: z.array(z.unknown()).optional(),
  }),
});

/** `Fact-check this`, on a message, wherever it stands and whoever wrote it. */
export function register(app: Registrar, around: Surroundings): void {
  app.shortcut(
    { callback_id: checkMessageShortcut, type: 'message_action' },
    async ({ ack, body, context, respond }) => {
      const { user, channel, message, response_url: url, trigger_id } = schema.parse(body);
      const payload: CheckMessagePayload = {
        origin: originOf(context),
        channel: channel.id,
        user: user.id,
        message,
        reply: replyToShortcut(message, { url, user: user.id, channel: channel.id }),
      };
      const job = {
        team: payload.origin.team,
        key: `shortcut:${trigger_id}`,
        lane: `press:${user.id}`,
        kind: checkMessage.name,
        payload,
      };
      await takeInOrSay(around, job, async (failed) => {
        await respond({ response_type: 'ephemeral', replace_original: false, ...inOneLine(failed) });
      });
      await ack();
    },
  );
}
