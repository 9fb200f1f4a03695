import { inOneLine } from '../../intake.js';
import { openForm } from '../../open-form.js';
import type { Surroundings } from '../../surroundings.js';
import { checkDraftForm } from '../../views/check-draft.js';
import type { Registrar } from '../registrar.js';

export const checkDraftShortcut = 'check_draft';

/** `Check a draft`, from the menu of shortcuts: opens the form. */
export function register(app: Registrar, around: Surroundings): void {
  app.shortcut({ callback_id: checkDraftShortcut, type: 'shortcut' }, async ({ ack, shortcut, client }) => {
    await ack();
    await openForm(
      { client, triggerId: shortcut.trigger_id, form: checkDraftForm() },
      around,
      async (failed) => {
        await client.chat.postMessage({ channel: shortcut.user.id, ...inOneLine(failed) });
      },
    );
  });
}
