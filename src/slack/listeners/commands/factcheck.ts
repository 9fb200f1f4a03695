import { everywhere } from '../../../desk/settings/stored.js';
import { readCommand } from '../../command.js';
import { readIncoming } from '../../incoming-text.js';
import { inOneLine, originOf, takeInOrSay } from '../../intake.js';
import { type CommandPayload, command as commandWork } from '../../jobs/command.js';
import type { Surroundings } from '../../surroundings.js';
import { checkDraftForm } from '../../views/check-draft.js';
import { openOrSay } from '../open-form.js';
import { openSettings } from '../open-settings.js';
import type { Registrar } from '../registrar.js';

/** `/factcheck CLAIM`: answered to the person alone, with a button to share. */
export function register(app: Registrar, around: Surroundings): void {
  app.command('/factcheck', async ({ ack, command, context, client }) => {
    const { user_id: user, channel_id: channel, response_url: url } = command;
    const asked = readCommand(readIncoming(command.text ?? ''));
    if (asked.kind === 'draft') {
      await ack();
      const reply = { to: 'asker', url, user, channel } as const;
      const view = checkDraftForm(/^[CG]/.test(channel) ? { channel } : {});
      const opening = { what: view.callback_id ?? '', triggerId: command.trigger_id, reply, client };
      await openOrSay(opening, around, async () => ({ view }));
      return;
    }
    if (asked.kind === 'settings') {
      await ack();
      const reply = { to: 'asker', url, user, channel } as const;
      const opening = { triggerId: command.trigger_id, reply, client };
      const of = asked.of === 'default' ? everywhere : channel;
      await openSettings({ channel: of, user, origin: originOf(context), ...opening }, around);
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
