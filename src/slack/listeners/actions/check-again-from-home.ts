import { actionIds } from '../../action-ids.js';
import { originOf, takeInOrSay } from '../../intake.js';
import { type CheckOwnAgainPayload, checkOwnAgain } from '../../jobs/check-own-again.js';
import { sayInPrivate } from '../../say-in-private.js';
import type { Surroundings } from '../../surroundings.js';
import { keyOfViewPress, viewPressSchema } from '../../view-press.js';
import type { Registrar } from '../registrar.js';

/** `Check again` on the home tab: answered in the conversation beside it. */
export function register(app: Registrar, around: Surroundings): void {
  app.action(actionIds.checkAgainFromHome, async ({ ack, body, context, client }) => {
    const press = viewPressSchema.parse(body);
    const user = press.user.id;
    const payload: CheckOwnAgainPayload = {
      origin: originOf(context),
      id: press.actions[0].value ?? '',
      user,
    };
    const job = {
      team: payload.origin.team,
      key: keyOfViewPress(actionIds.checkAgainFromHome, press),
      lane: `press:${user}`,
      kind: checkOwnAgain.name,
      payload,
    };
    await takeInOrSay(around, job, (failed) => sayInPrivate(client, user, failed));
    await ack();
  });
}
