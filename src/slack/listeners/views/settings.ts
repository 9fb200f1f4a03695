import type { ViewSubmitAction } from '@slack/bolt';
import { callbackIds } from '../../action-ids.js';
import { type SetPayload, set } from '../../jobs/set.js';
import type { Surroundings } from '../../surroundings.js';
import { readSettings } from '../../views/settings.js';
import type { Registrar } from '../registrar.js';
import { takeForm } from '../take-form.js';

/** The settings of a channel, or the workspace's default. */
export function register(app: Registrar, around: Surroundings): void {
  app.view<ViewSubmitAction>(callbackIds.settings, (sent) =>
    takeForm(sent, around, readSettings, ({ channel, settings, reply: at }, user, origin) => {
      const reply = at ?? ({ to: 'person', user } as const);
      const payload: SetPayload = {
        settings: { ...settings, off: [...settings.off] },
        ...{ origin, channel, user, reply },
      };
      return { kind: set.name, lane: `settings:${channel}`, reply, payload };
    }),
  );
}
