import { inOneLine } from '../../intake.js';
import { unknownCommand } from '../../messages/notices.js';
import type { Registrar } from '../registrar.js';

/** A command that a workspace points at Stet and that Stet does not know. Unanswered, Slack would say that it timed out. */
export function register(app: Registrar): void {
  app.command(/^(?!\/factcheck$)/, async ({ ack, command }) => {
    await ack({ response_type: 'ephemeral', ...inOneLine(unknownCommand(command.command)) });
  });
}
