import { inOneLine, originOf, takeInOrSay } from '../../intake.js';
import type { Surroundings } from '../../surroundings.js';
import { type CommandPayload, command as commandWork } from '../../work/command.js';
import type { Registrar } from '../registrar.js';

/** `/factcheck CLAIM`: answered to the person alone, with a button to share. */
export function register(app: Registrar, around: Surroundings): void {
  app.command('/factcheck', async ({ ack, command, context }) => {
    const { user_id: user, channel_id: channel, response_url: url } = command;
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
