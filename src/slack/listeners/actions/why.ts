import { inOneLine, originOf, takeInOrSay } from '../../intake.js';
import { type WhyPayload, why } from '../../jobs/why.js';
import { whyActionId } from '../../messages/why-button.js';
import { keyOfPress, pressSchema, replyToPress } from '../../press.js';
import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';

/** `Why?`: told to whoever pressed it alone, in the thread where the button is in one. */
export function register(app: Registrar, around: Surroundings): void {
  app.action(whyActionId, async ({ ack, body, context, respond }) => {
    const press = pressSchema.parse(body);
    const payload: WhyPayload = {
      origin: originOf(context),
      id: press.actions[0].value ?? '',
      reply: replyToPress(press),
    };
    const job = {
      team: payload.origin.team,
      key: keyOfPress(whyActionId, press),
      lane: `press:${press.user.id}`,
      kind: why.name,
      payload,
    };
    await takeInOrSay(around, job, async (failed) => {
      await respond({ response_type: 'ephemeral', replace_original: false, ...inOneLine(failed) });
    });
    await ack();
  });
}
