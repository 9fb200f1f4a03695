/** The buttons and menus under findings: confirm, dismiss with a reason, the speaker's error, undo. */
import { actionIds } from '../../action-ids.js';
import { refusalOf } from '../../allowed.js';
import { type Doing, type FindingReference, readDoing, readFinding } from '../../finding-reference.js';
import { originOf } from '../../intake.js';
import { type DecidePayload, decide } from '../../jobs/decide.js';
import { type WhyPayload, why } from '../../jobs/why.js';
import { unreadablePress } from '../../messages/notices.js';
import { anyPressSchema, placeOfPress, pressed, replyAt } from '../../press.js';
import { sayAtOnce } from '../../say-at-once.js';
import type { Surroundings } from '../../surroundings.js';
import { dismissForm } from '../../views/dismiss.js';
import { openOrSay } from '../open-form.js';
import type { Pressed, Registrar } from '../registrar.js';
import { takePress, triggerOf } from '../take-press.js';

const buttons = [
  [actionIds.confirmFinding, 'confirm'],
  [actionIds.dismissFinding, 'dismiss'],
  [actionIds.speakersError, 'speaker'],
  [actionIds.undoDecision, 'undo'],
] as const;

const decisions = { confirm: 'confirmed', speaker: 'speakers-error', undo: 'undone' } as const;

interface Chosen {
  readonly doing: Doing;
  readonly reference: FindingReference;
}

export function register(app: Registrar, around: Surroundings): void {
  for (const [actionId, doing] of buttons)
    app.action(actionId, (given) =>
      takeDoing(actionId, given, around, (value) => {
        const reference = readFinding(value);
        return reference === null ? null : { doing, reference };
      }),
    );
  app.action(actionIds.findingMenu, (given) => takeDoing(actionIds.findingMenu, given, around, readDoing));
}

async function takeDoing(
  actionId: string,
  given: Pressed,
  around: Surroundings,
  read: (value: string) => Chosen | null,
): Promise<void> {
  const press = anyPressSchema.parse(given.body);
  const user = press.user.id;
  const place = placeOfPress(press);
  const reply = replyAt(place, user);
  const origin = originOf(given.context);
  const chosen = read(pressed(press));
  if (chosen === null) {
    await given.ack();
    await sayAtOnce(unreadablePress(), reply, given.client);
    return;
  }
  const { doing, reference } = chosen;
  if (doing === 'dismiss') {
    await given.ack();
    const opening = { what: 'dismiss', triggerId: triggerOf(given.body), reply, client: given.client };
    await openOrSay(opening, around, async () => {
      const refusal = await refusalOf('rule', user, origin, around);
      return refusal === null ? { view: dismissForm(reference, null, place) } : { say: refusal };
    });
    return;
  }
  if (doing === 'why') {
    const payload: WhyPayload = { origin, id: reference.id, reply };
    await takePress({ actionId, press, kind: why.name, payload }, given, around);
    return;
  }
  const payload: DecidePayload = { origin, reference, decision: decisions[doing], why: null, user, place };
  await takePress({ actionId, press, kind: decide.name, payload }, given, around);
}
