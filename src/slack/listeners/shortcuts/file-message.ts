import { z } from 'zod';
import { messageWords } from '../../attached/message-words.js';
import { givenIn } from '../../filing/given-in.js';
import { inOneLine, originOf, takeInOrSay } from '../../intake.js';
import { replyToShortcut } from '../../jobs/check-message.js';
import { type FileSourcePayload, fileSource } from '../../jobs/file-source.js';
import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';

export const fileMessageShortcut = 'file_message';

const schema = z.object({
  trigger_id: z.string(),
  response_url: z.string(),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  message: z.looseObject({
    ts: z.string(),
    thread_ts: z.string().optional(),
    files: z.array(z.unknown()).optional(),
  }),
});

/** `File as source`, on a message: its files and links, or its words where it has neither. */
export function register(app: Registrar, around: Surroundings): void {
  app.shortcut(
    { callback_id: fileMessageShortcut, type: 'message_action' },
    async ({ ack, body, context, respond }) => {
      const { user, channel, message, response_url: url, trigger_id } = schema.parse(body);
      const origin = originOf(context);
      const reply = replyToShortcut(message, { url, user: user.id, channel: channel.id });
      const payload: FileSourcePayload = {
        ...{ origin, reply, user: user.id },
        given: givenIn({ wire: messageWords(message), files: message.files ?? [], botUser: origin.botUser }),
        place: { channel: channel.id, thread: message.thread_ts ?? message.ts },
      };
      const job = {
        team: origin.team,
        key: `shortcut:${trigger_id}`,
        lane: `file:${user.id}`,
        kind: fileSource.name,
        payload,
      };
      await takeInOrSay(around, job, async (failed) => {
        await respond({ response_type: 'ephemeral', replace_original: false, ...inOneLine(failed) });
      });
      await ack();
    },
  );
}
