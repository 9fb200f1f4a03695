import { actionIds } from '../../action-ids.js';
import { inOneLine, originOf, takeInOrSay } from '../../intake.js';
import { type PressedAgainPayload, pressedAgain } from '../../jobs/pressed-again.js';
import { keyOfPress, pressSchema, replyToPress } from '../../press.js';
import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';

/** `Check again`, under an answer that no longer stands as it was given. */
export function register(app: Registrar, around: Surroundings): void {
  app.action(actionIds.checkAgain, async ({ ack, body, context, respond }) => {
    const press = pressSchema.parse(body);
    const payload: PressedAgainPayload = {
      origin: originOf(context),
      answer: press.actions[0].value ?? '',
      user: press.user.id,
      reply: replyToPress(press),
    };
    const job = {
      team: payload.origin.team,
      key: keyOfPress(actionIds.checkAgain, press),
      // One after the other: whoever presses second finds it done.
      lane: `again:${press.channel.id}`,
      kind: pressedAgain.name,
      payload,
    };
    await takeInOrSay(around, job, async (failed) => {
      await respond({ response_type: 'ephemeral', replace_original: false, ...inOneLine(failed) });
    });
    await ack();
  });
}
