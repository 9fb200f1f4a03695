import { inOneLine, originOf, takeInOrSay } from '../../intake.js';
import { type SharePayload, share } from '../../jobs/share.js';
import { alreadyShared, unreadableShare } from '../../messages/notices.js';
import { pressSchema, replyToPress } from '../../press.js';
import { readReference, shareActionId } from '../../share-reference.js';
import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';

/** Puts a private answer into its channel: a message of its own, with its citations threaded. */
export function register(app: Registrar, around: Surroundings): void {
  app.action(shareActionId, async ({ ack, body, context, respond }) => {
    const press = pressSchema.parse(body);
    const say = async (answer: Parameters<typeof inOneLine>[0]) => {
      await respond({ response_type: 'ephemeral', replace_original: false, ...inOneLine(answer) });
    };
    const reference = readReference(press.actions[0].value);
    if (reference === null) {
      await ack();
      await say(unreadableShare());
      return;
    }
    const payload: SharePayload = {
      origin: originOf(context),
      reference,
      user: press.user.id,
      channel: press.channel.id,
      url: press.response_url,
      reply: replyToPress(press),
    };
    const job = {
      team: payload.origin.team,
      // Once in a channel, however often it is pressed.
      key: `share:${reference.id}:${press.channel.id}`,
      lane: press.channel.id,
      kind: share.name,
      payload,
    };
    const taken = await takeInOrSay(around, job, say);
    await ack();
    if (taken === 'known') await say(alreadyShared());
  });
}
