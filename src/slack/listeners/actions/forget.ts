import { actionIds } from '../../action-ids.js';
import { inOneLine, originOf, takeInOrSay } from '../../intake.js';
import { keyOfPress, pressSchema, replyToPress } from '../../press.js';
import type { Surroundings } from '../../surroundings.js';
import { type ForgetPayload, forget } from '../../work/forget.js';
import type { Registrar } from '../registrar.js';

/** `Delete my checks`, and `Forget this check`: deleted for whoever pressed it, and told to them alone. */
export function register(app: Registrar, around: Surroundings): void {
  for (const actionId of [actionIds.forgetMine, actionIds.forgetCheck]) {
    app.action(actionId, async ({ ack, body, context, respond }) => {
      const press = pressSchema.parse(body);
      const payload: ForgetPayload = {
        origin: originOf(context),
        user: press.user.id,
        check: actionId === actionIds.forgetMine ? null : (press.actions[0].value ?? ''),
        reply: replyToPress(press),
      };
      const job = {
        team: payload.origin.team,
        key: keyOfPress(actionId, press),
        lane: `press:${press.user.id}`,
        kind: forget.name,
        payload,
      };
      await takeInOrSay(around, job, async (failed) => {
        await respond({ response_type: 'ephemeral', replace_original: false, ...inOneLine(failed) });
      });
      await ack();
    });
  }
}
