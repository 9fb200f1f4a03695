import { evidenceOfFound, recordWith } from '../../../desk/checking/checking.js';
import { z } from 'zod';
import { under } from '../../../checking/desk/view.js';
import { actionIds } from '../../action-ids.js';
import { originOf } from '../../intake.js';
import { errorCode, loggable } from '../../logging.js';
import { failure } from '../../messages/failures.js';
import { sayInPrivate } from '../../say-in-private.js';
import type { Surroundings } from '../../surroundings.js';
import { discrepancyView } from '../../views/discrepancy.js';
import type { Registrar } from '../registrar.js';

const schema = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: z.string(),
  actions: z.tuple([z.object({ value: z.string().optional() })]),
});

/** `Show`, on the home tab and under links: the discrepancy in a window of its own, while Slack lets it open. */
export function register(app: Registrar, around: Surroundings): void {
  app.action(actionIds.showDiscrepancy, async ({ ack, body, context, client }) => {
    await ack();
    const press = schema.parse(body);
    const id = press.actions[0].value ?? '';
    try {
      const { rulings } = await around.desk.of(originOf(context).team).view(null);
      const record = await recordWith(around.checking, [evidenceOfFound(id)]);
      const view = discrepancyView(id, record, under(rulings, id));
      await client.views.open({ trigger_id: press.trigger_id, view });
    } catch (error) {
      const reference = around.newId();
      around.logger.error({ what: 'show', reference, ...loggable(error) }, 'could not show a discrepancy');
      await sayInPrivate(client, press.user.id, failure(reference, errorCode(error)));
    }
  });
}
