import type { ViewSubmitAction } from '@slack/bolt';
import { callbackIds } from '../../action-ids.js';
import { type DecidePayload, decide } from '../../jobs/decide.js';
import { laneOf, replyAt } from '../../press.js';
import type { Surroundings } from '../../surroundings.js';
import { readDismissal } from '../../views/dismiss.js';
import type { Registrar } from '../registrar.js';
import { takeForm } from '../take-form.js';

/** A finding is dismissed, with a reason. */
export function register(app: Registrar, around: Surroundings): void {
  app.view<ViewSubmitAction>(callbackIds.dismissFinding, (sent) =>
    takeForm(sent, around, readDismissal, ({ reference, place, reason: why }, user, origin) => {
      const payload: DecidePayload = { origin, reference, decision: 'dismissed', why, user, place };
      return { kind: decide.name, lane: laneOf(place, user), reply: replyAt(place, user), payload };
    }),
  );
}
