import type { Surroundings } from '../../surroundings.js';
import { checkDraftForm } from '../../views/check-draft.js';
import { openOrSay } from '../open-form.js';
import type { Registrar } from '../registrar.js';

export const checkDraftShortcut = 'check_draft';

/** `Check a draft`, from the menu of shortcuts: opens the form. */
export function register(app: Registrar, around: Surroundings): void {
  app.shortcut({ callback_id: checkDraftShortcut, type: 'shortcut' }, async ({ ack, shortcut, client }) => {
    await ack();
    const reply = { to: 'person', user: shortcut.user.id } as const;
    const opening = { what: checkDraftShortcut, triggerId: shortcut.trigger_id, reply, client };
    await openOrSay(opening, around, async () => ({ view: checkDraftForm() }));
  });
}
