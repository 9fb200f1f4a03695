import { actionIds } from '../../action-ids.js';
import { originOf } from '../../intake.js';
import { type ResetRulePayload, resetRule } from '../../jobs/reset-rule.js';
import { anyPressSchema, placeOfPress, pressed } from '../../press.js';
import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';
import { takePress } from '../take-press.js';

/** Gives a rule its own severity back. */
export function register(app: Registrar, around: Surroundings): void {
  app.action(actionIds.resetRule, async (given) => {
    const press = anyPressSchema.parse(given.body);
    const payload: ResetRulePayload = {
      origin: originOf(given.context),
      rule: pressed(press),
      user: press.user.id,
      place: placeOfPress(press),
    };
    const taken = { actionId: actionIds.resetRule, press, kind: resetRule.name, payload };
    await takePress(taken, given, around);
  });
}
