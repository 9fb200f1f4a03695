import { z } from 'zod';
import { actionIds } from '../../action-ids.js';
import type { Surroundings } from '../../surroundings.js';
import { checkDraftForm } from '../../views/check-draft.js';
import { openOrSay } from '../open-form.js';
import type { Registrar } from '../registrar.js';

const schema = z.object({ trigger_id: z.string(), user: z.object({ id: z.string() }) });

/** A button that opens the form "Check a draft", in a message or on the home tab. */
export function register(app: Registrar, around: Surroundings): void {
  app.action(actionIds.checkDraft, async ({ ack, body, client }) => {
    await ack();
    const { trigger_id: triggerId, user } = schema.parse(body);
    const reply = { to: 'person', user: user.id } as const;
    const opening = { what: actionIds.checkDraft, triggerId, reply, client };
    await openOrSay(opening, around, async () => ({ view: checkDraftForm() }));
  });
}
