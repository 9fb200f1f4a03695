/** The buttons on a discrepancy's card, and on the home tab: confirm, dismiss with a reason, open again. */
import { evidenceOfFound, recordWith } from '../../../desk/checking/checking.js';
import { actionIds } from '../../action-ids.js';
import { refusalOf } from '../../allowed.js';
import { originOf } from '../../intake.js';
import { type RulePayload, rule } from '../../jobs/rule.js';
import { discrepancyGone } from '../../messages/decisions.js';
import { aboveCard } from '../../messages/discrepancy-card.js';
import { anyPressSchema, placeOfPress, pressed, replyAt } from '../../press.js';
import type { Surroundings } from '../../surroundings.js';
import { rulingForm } from '../../views/ruling.js';
import { openOrSay } from '../open-form.js';
import type { Registrar } from '../registrar.js';
import { takePress, triggerOf } from '../take-press.js';

const atOnce = [
  [actionIds.confirmDiscrepancy, 'confirmed'],
  [actionIds.reopenDiscrepancy, 'open'],
] as const;

export function register(app: Registrar, around: Surroundings): void {
  for (const [actionId, ruling] of atOnce)
    app.action(actionId, async (given) => {
      const press = anyPressSchema.parse(given.body);
      const payload: RulePayload = {
        origin: originOf(given.context),
        discrepancy: pressed(press),
        ...{ ruling, why: null, user: press.user.id, place: placeOfPress(press) },
        above: aboveCard(press.message?.blocks),
      };
      await takePress({ actionId, press, kind: rule.name, payload }, given, around);
    });
  app.action(actionIds.dismissDiscrepancy, async ({ ack, body, client, context }) => {
    const press = anyPressSchema.parse(body);
    await ack();
    const user = press.user.id;
    const place = placeOfPress(press);
    const id = pressed(press);
    const opening = { what: 'rule', triggerId: triggerOf(body), reply: replyAt(place, user), client };
    await openOrSay(opening, around, async () => {
      const refusal = await refusalOf('rule', user, originOf(context), around);
      if (refusal !== null) return { say: refusal };
      const record = await recordWith(around.checking, [evidenceOfFound(id)]);
      const known = record.discrepancies.find((one) => one.id === id);
      if (known === undefined) return { say: discrepancyGone(id) };
      return { view: rulingForm(known, 'dismissed', place, aboveCard(press.message?.blocks)) };
    });
  });
}
