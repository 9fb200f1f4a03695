/** The buttons of sources: file one, show one, confirm, withdraw, put back. */
import { actionIds } from '../../action-ids.js';
import { noFiling } from '../../filing/may-file.js';
import { sourceOnFile } from '../../filing/on-file.js';
import { originOf } from '../../intake.js';
import { type SourceStatePayload, sourceState } from '../../jobs/source-state.js';
import { blocksSchema } from '../../messages/blocks.js';
import { anyPressSchema, placeOfPress, pressed, replyAt } from '../../press.js';
import type { Surroundings } from '../../surroundings.js';
import { addSourceForm } from '../../views/add-source.js';
import { sourceView } from '../../views/source.js';
import { openOrSay } from '../open-form.js';
import type { Registrar } from '../registrar.js';
import { takePress, triggerOf } from '../take-press.js';

const states = [
  [actionIds.confirmSource, 'confirmed'],
  [actionIds.withdrawSource, 'withdrawn'],
  [actionIds.restoreSource, 'restored'],
] as const;

export function register(app: Registrar, around: Surroundings): void {
  for (const [actionId, to] of states)
    app.action(actionId, async (given) => {
      const press = anyPressSchema.parse(given.body);
      const payload: SourceStatePayload = {
        origin: originOf(given.context),
        source: pressed(press),
        ...{ to, user: press.user.id, place: placeOfPress(press) },
        blocks: blocksSchema.safeParse(press.message?.blocks).data ?? [],
      };
      await takePress({ actionId, press, kind: sourceState.name, payload }, given, around);
    });
  app.action(actionIds.showSource, async ({ ack, body, client }) => {
    const press = anyPressSchema.parse(body);
    await ack();
    const opening = {
      ...{ what: actionIds.showSource, triggerId: triggerOf(body), client },
      reply: replyAt(placeOfPress(press), press.user.id),
    };
    await openOrSay(opening, around, async () => {
      const onFile = around.filing === null ? null : await sourceOnFile(around.desk.db, pressed(press));
      return { view: sourceView(pressed(press), onFile, around.checking.record, around.now()) };
    });
  });
  app.action(actionIds.addSource, async ({ ack, body, client, context }) => {
    const press = anyPressSchema.parse(body);
    await ack();
    const at = placeOfPress(press);
    const user = press.user.id;
    const reply = replyAt(at, user);
    const opening = { what: actionIds.addSource, triggerId: triggerOf(body), reply, client };
    await openOrSay(opening, around, async () => {
      const refusal = await noFiling(user, originOf(context), around);
      if (refusal !== null) return { say: refusal };
      const place =
        at === null
          ? null
          : { channel: at.channel, ...(at.thread === undefined ? {} : { thread: at.thread }) };
      const url = at?.url === undefined ? {} : { url: at.url };
      return { view: addSourceForm({ place, ...url }) };
    });
  });
}
