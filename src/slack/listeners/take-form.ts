/** Takes in a form that was sent: what is wrong is said in it, the rest is written down before it closes. */
import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { originOf, takeInOrSay } from '../intake.js';
import type { Origin } from '../jobs/kind.js';
import { unreadablePress } from '../messages/notices.js';
import { sayAtOnce } from '../say-at-once.js';
import type { Reply } from '../sending/reply.js';
import type { Surroundings } from '../surroundings.js';
import type { Submission } from '../views/view.js';

export type Sent = Pick<
  SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs,
  'ack' | 'body' | 'client' | 'context' | 'view'
>;

/** What is to be done with a form, and where it is told that it could not be. */
export interface FormWork {
  readonly kind: string;
  readonly lane: string;
  readonly reply: Reply;
  readonly payload: object;
}

/** @param read the form as its view reads it; null for none of ours */
export async function takeForm<T>(
  { ack, body, client, context, view }: Sent,
  around: Surroundings,
  read: (privateMetadata: string, values: unknown) => Submission<T> | null,
  workOf: (filled: T, user: string, origin: Origin) => FormWork,
): Promise<void> {
  const user = body.user.id;
  const filled = read(view.private_metadata, view.state.values);
  if (filled === null) {
    await ack();
    await sayAtOnce(unreadablePress(), { to: 'person', user }, client);
    return;
  }
  if (!filled.ok) {
    await ack({ response_action: 'errors', errors: { ...filled.errors } });
    return;
  }
  const origin = originOf(context);
  const { reply, ...work } = workOf(filled.value, user, origin);
  // A form is sent once; Slack may deliver that again.
  const job = { team: origin.team, key: `form:${view.id}`, ...work };
  await takeInOrSay(around, job, (failed) => sayAtOnce(failed, reply, client));
  await ack();
}
