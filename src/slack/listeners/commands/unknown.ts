import { answering } from '../../answering.js';
import { respondWith } from '../../delivery.js';
import { unknownCommand } from '../../messages/notices.js';
import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';

/** A command that a workspace points at Stet and that Stet does not know. Unanswered, Slack would say that it timed out. */
export function register(app: Registrar, around: Surroundings): void {
  app.command(/^(?!\/factcheck$)/, async ({ ack, command, respond }) => {
    await ack();
    const tell = () => respondWith(respond, 'ephemeral', unknownCommand(command.command));
    await answering(around, 'unknown command', tell, tell);
  });
}
