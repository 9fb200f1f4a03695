import { everywhere } from '../../../desk/settings/stored.js';
import { readCommand } from '../../command.js';
import { readIncoming } from '../../incoming-text.js';
import { inOneLine, originOf, takeInOrSay } from '../../intake.js';
import { openForm } from '../../open-form.js';
import type { Surroundings } from '../../surroundings.js';
import { checkDraftForm } from '../../views/check-draft.js';
import { type CommandPayload, command as commandWork } from '../../work/command.js';
import { openSettings } from '../open-settings.js';
import type { Registrar } from '../registrar.js';

/** `/factcheck CLAIM`: answered to the person alone, with a button to share. */
export function register(app: Registrar, around: Surroundings): void {
  app.command('/factcheck', async ({ ack, command, context, client, respond }) => {
    const { user_id: user, channel_id: channel, response_url: url } = command;
    const asked = readCommand(readIncoming(command.text ?? ''));
    if (asked.kind === 'settings') {
      await ack();
      const reply = { to: 'asker', url, user, channel } as const;
      const opening = { triggerId: command.trigger_id, reply, client };
      const of = asked.of === 'default' ? everywhere : channel;
      await openSettings({ channel: of, user, origin: originOf(context), ...opening }, around);
      return;
    }
    if (/^\s*draft\s*$/i.test(command.text ?? '')) {
      await ack();
      const form = checkDraftForm(/^[CG]/.test(channel) ? { channel } : {});
      await openForm({ client, triggerId: command.trigger_id, form }, around, async (failed) => {
        await respond({ response_type: 'ephemeral', ...inOneLine(failed) });
      });
      return;
    }
    const payload: CommandPayload = {
      origin: originOf(context),
      text: command.text ?? '',
      reply: { to: 'asker', url, user, channel },
    };
    const job = {
      team: payload.origin.team,
      key: `command:${command.trigger_id}`,
      lane: `command:${user}`,
      kind: commandWork.name,
      payload,
    };
    const taken = await takeInOrSay(around, job, async (failed) => {
      await ack({ response_type: 'ephemeral', ...inOneLine(failed) });
    });
    if (taken !== 'failed') await ack();
  });
}
