import { everywhere } from '../../../desk/settings/stored.js';
import { readCommand } from '../../command.js';
import { mostGiven } from '../../filing/given.js';
import { noFiling } from '../../filing/may-file.js';
import { readIncoming } from '../../incoming-text.js';
import { inOneLine, originOf, takeInOrSay } from '../../intake.js';
import { type CommandPayload, command as commandWork } from '../../jobs/command.js';
import { type FileSourcePayload, fileSource } from '../../jobs/file-source.js';
import type { Surroundings } from '../../surroundings.js';
import { addSourceForm } from '../../views/add-source.js';
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
    if (asked.kind === 'add' && asked.links.length === 0) {
      await ack();
      const reply = { to: 'asker', url, user, channel } as const;
      const opening = { what: 'add', triggerId: command.trigger_id, reply, client };
      await openOrSay(opening, around, async () => {
        const refusal = await noFiling(user, originOf(context), around);
        return refusal === null ? { view: addSourceForm({ place: { channel }, url }) } : { say: refusal };
      });
      return;
    }
    const origin = originOf(context);
    const reply = { to: 'asker', url, user, channel } as const;
    const filing: FileSourcePayload | null =
      asked.kind === 'add'
        ? {
            ...{ origin, user, reply, place: { channel } },
            given: asked.links.slice(0, mostGiven).map((link) => ({ kind: 'link', link })),
          }
        : null;
    const payload: CommandPayload = { origin, reply, text: command.text ?? '' };
    const job = {
      team: origin.team,
      key: `command:${command.trigger_id}`,
      ...(filing === null
        ? { lane: `command:${user}`, kind: commandWork.name, payload }
        : { lane: `file:${user}`, kind: fileSource.name, payload: filing }),
    };
    const taken = await takeInOrSay(around, job, async (failed) => {
      await ack({ response_type: 'ephemeral', ...inOneLine(failed) });
    });
    if (taken !== 'failed') await ack();
  });
}
