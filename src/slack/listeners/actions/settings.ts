import { everywhere } from '../../../desk/settings/stored.js';
import { actionIds } from '../../action-ids.js';
import { originOf } from '../../intake.js';
import { anyPressSchema, placeOfPress, replyAt } from '../../press.js';
import type { Surroundings } from '../../surroundings.js';
import { openSettings } from '../open-settings.js';
import type { Registrar } from '../registrar.js';
import { triggerOf } from '../take-press.js';

/** The button that opens the workspace's default settings. */
export function register(app: Registrar, around: Surroundings): void {
  app.action(actionIds.openSettings, async ({ ack, body, client, context }) => {
    await ack();
    const press = anyPressSchema.parse(body);
    const user = press.user.id;
    const reply = replyAt(placeOfPress(press), user);
    const opening = { triggerId: triggerOf(body), reply, client };
    await openSettings({ channel: everywhere, user, origin: originOf(context), ...opening }, around);
  });
}
