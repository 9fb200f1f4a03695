import { actionIds } from '../../action-ids.js';
import { originOf, takeInOrSay } from '../../intake.js';
import { type HomePayload, homeKind } from '../../jobs/home-payload.js';
import { sayInPrivate } from '../../say-in-private.js';
import type { Surroundings } from '../../surroundings.js';
import { keyOfViewPress, viewPressSchema } from '../../view-press.js';
import { readPage } from '../../views/home.js';
import type { Registrar } from '../registrar.js';

/** The pages of the open discrepancies on the home tab. */
export function register(app: Registrar, around: Surroundings): void {
  for (const actionId of [actionIds.pageBack, actionIds.pageOn]) {
    app.action(actionId, async ({ ack, body, context, client }) => {
      const press = viewPressSchema.parse(body);
      const origin = originOf(context);
      const user = press.user.id;
      const from = readPage(press.actions[0].value);
      around.homes.opened(origin.team, user, from);
      const payload: HomePayload = { origin, user, from, asked: true };
      const job = {
        team: origin.team,
        key: keyOfViewPress(actionId, press),
        lane: `home:${user}`,
        kind: homeKind,
        payload,
      };
      await takeInOrSay(around, job, (failed) => sayInPrivate(client, user, failed));
      await ack();
    });
  }
}
