import { z } from 'zod';
import { originOf, takeInOrSay } from '../../intake.js';
import { type CheckTextPayload, checkText } from '../../jobs/check-text.js';
import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';

/** The fields of the step; one that is left empty may be missing or null. */
const inputsSchema = z.object({ text: z.string().nullish(), date: z.string().nullish() });

/** The step of Workflow Builder. It is acknowledged by hand: once it is written down. */
export function register(app: Registrar, around: Surroundings): void {
  app.function('check_text', { autoAcknowledge: false }, async ({ ack, event, inputs, context, fail }) => {
    const { text, date } = inputsSchema.catch({}).parse(inputs);
    const execution = event.function_execution_id;
    const payload: CheckTextPayload = {
      origin: originOf(context),
      execution,
      text: text ?? '',
      date: date ?? '',
    };
    const job = {
      team: payload.origin.team,
      key: `function:${execution}`,
      lane: `function:${execution}`,
      kind: checkText.name,
      payload,
    };
    await takeInOrSay(around, job, async ({ summary }) => {
      await fail({ error: summary });
    });
    await ack();
  });
}
