/** The buttons of corrections: draft one, edit and file it, withdraw it. */
import { correctionById } from '../../../desk/corrections-kept.js';
import { actionIds } from '../../action-ids.js';
import { refusalOf } from '../../allowed.js';
import { originOf } from '../../intake.js';
import { draftPressed, withdraw } from '../../jobs/correct.js';
import { correctionGone, filedAnswer } from '../../messages/corrections.js';
import { anyPressSchema, placeOfPress, pressed, replyAt } from '../../press.js';
import type { Surroundings } from '../../surroundings.js';
import { correctionForm } from '../../views/correction.js';
import { openOrSay } from '../open-form.js';
import type { Registrar } from '../registrar.js';
import { takePress, triggerOf } from '../take-press.js';

const written = [
  [actionIds.draftCorrection, draftPressed],
  [actionIds.withdrawCorrection, withdraw],
] as const;

export function register(app: Registrar, around: Surroundings): void {
  for (const [actionId, work] of written)
    app.action(actionId, async (given) => {
      const press = anyPressSchema.parse(given.body);
      const payload = {
        origin: originOf(given.context),
        ...{ id: pressed(press), user: press.user.id, place: placeOfPress(press) },
      };
      await takePress({ actionId, press, kind: work.name, payload }, given, around);
    });
  app.action(actionIds.editCorrection, async ({ ack, body, client, context }) => {
    const press = anyPressSchema.parse(body);
    await ack();
    const user = press.user.id;
    const place = placeOfPress(press);
    const origin = originOf(context);
    const opening = {
      what: 'file-correction',
      triggerId: triggerOf(body),
      reply: replyAt(place, user),
      client,
    };
    await openOrSay(opening, around, async () => {
      const refusal = await refusalOf('file', user, origin, around);
      if (refusal !== null) return { say: refusal };
      const correction = await correctionById(around.desk.db, origin.team, pressed(press));
      if (correction === null) return { say: correctionGone() };
      if (correction.state !== 'draft') return { say: filedAnswer('already', correction) };
      return { view: correctionForm(correction, place) };
    });
  });
}
