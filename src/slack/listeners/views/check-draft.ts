import { callbackIds } from '../../action-ids.js';
import { inOneLine, originOf, takeInOrSay } from '../../intake.js';
import { type DraftPayload, draft } from '../../jobs/draft.js';
import type { Surroundings } from '../../surroundings.js';
import { readDraftSubmission } from '../../views/check-draft.js';
import type { Registrar } from '../registrar.js';

/** The form "Check a draft", sent. */
export function register(app: Registrar, around: Surroundings): void {
  app.view(callbackIds.checkDraft, async ({ ack, body, view, context, client }) => {
    const sent = readDraftSubmission(view.state.values);
    if (!sent.ok) {
      await ack({ response_action: 'errors', errors: { ...sent.errors } });
      return;
    }
    const { file, ...written } = sent.value;
    const payload: DraftPayload = {
      origin: originOf(context),
      user: body.user.id,
      draft: { ...written, file: file === null ? null : { ...file } },
    };
    const job = {
      team: payload.origin.team,
      // A form is sent once, and has an id of its own.
      key: `form:${view.id}`,
      lane: `form:${body.user.id}`,
      kind: draft.name,
      payload,
    };
    await takeInOrSay(around, job, async (failed) => {
      await client.chat.postMessage({ channel: body.user.id, ...inOneLine(failed) });
    });
    await ack();
  });
}
