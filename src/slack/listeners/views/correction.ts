import type { ViewSubmitAction } from '@slack/bolt';
import { callbackIds } from '../../action-ids.js';
import { type FilePayload, file } from '../../jobs/correct.js';
import { replyAt } from '../../press.js';
import type { Surroundings } from '../../surroundings.js';
import { readCorrection } from '../../views/correction.js';
import type { Registrar } from '../registrar.js';
import { takeForm } from '../take-form.js';

/** A drafted correction is filed, as edited. */
export function register(app: Registrar, around: Surroundings): void {
  app.view<ViewSubmitAction>(callbackIds.correction, (sent) =>
    takeForm(sent, around, readCorrection, ({ place, ...edited }, user, origin) => {
      const payload: FilePayload = { origin, edited, user, place };
      return {
        kind: file.name,
        lane: `correction:${edited.correction}`,
        reply: replyAt(place, user),
        payload,
      };
    }),
  );
}
