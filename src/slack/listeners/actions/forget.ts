import { actionIds } from '../../action-ids.js';
import { originOf } from '../../intake.js';
import { type ForgetPayload, forget } from '../../jobs/forget.js';
import { anyPressSchema, placeOfPress, pressed, replyAt } from '../../press.js';
import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';
import { takePress } from '../take-press.js';

/** `Delete my checks`, and `Forget this check`: deleted for whoever pressed it, and told to them alone. */
export function register(app: Registrar, around: Surroundings): void {
  for (const actionId of [actionIds.forgetMine, actionIds.forgetCheck]) {
    app.action(actionId, async (given) => {
      const press = anyPressSchema.parse(given.body);
      const payload: ForgetPayload = {
        origin: originOf(given.context),
        user: press.user.id,
        check: actionId === actionIds.forgetMine ? null : pressed(press),
        reply: replyAt(placeOfPress(press), press.user.id),
      };
      await takePress({ actionId, press, kind: forget.name, payload }, given, around);
    });
  }
}
