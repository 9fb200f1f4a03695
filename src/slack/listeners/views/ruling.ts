import type { ViewSubmitAction } from '@slack/bolt';
import { callbackIds } from '../../action-ids.js';
import { type RulePayload, rule } from '../../jobs/rule.js';
import { laneOf, replyAt } from '../../press.js';
import type { Surroundings } from '../../surroundings.js';
import { readRuling } from '../../views/ruling.js';
import type { Registrar } from '../registrar.js';
import { takeForm } from '../take-form.js';

/** A discrepancy is ruled on, with a reason. */
export function register(app: Registrar, around: Surroundings): void {
  app.view<ViewSubmitAction>(callbackIds.rule, (sent) =>
    takeForm(sent, around, readRuling, ({ place, above, ...ruled }, user, origin) => {
      const payload: RulePayload = { ...ruled, origin, user, place, above: [...above] };
      return { kind: rule.name, lane: laneOf(place, user), reply: replyAt(place, user), payload };
    }),
  );
}
