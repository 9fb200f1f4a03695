import type { Backend } from '../backend.js';
import type { JsonObject } from '../json.js';
import type { Message } from '../messages.js';
import type { NoticePlace } from '../notices.js';
import type { Origin } from '../response-urls.js';
import { type Channel, nameInPayload, type User } from '../workspace.js';

/** What came of a press or a shortcut. */
export interface InteractionRun {
  error?: 'operation_timeout' | 'dispatch_failed';
  ack?: unknown;
  /** Messages that came in by the response URL: new ones, and those replaced. It goes on filling. */
  responses: Message[];
  /** Empty where Slack gives none. */
  responseUrl: string;
  triggerId: string;
}

/**
 * Sends an interaction and resolves when it is acknowledged. `origin` is given where a response URL comes with
 * it, `viewId` where it happens in a modal; `place` is where a failure is shown.
 */
export async function interact(
  backend: Backend,
  type: 'block_actions' | 'message_action' | 'shortcut',
  user: User,
  given: { origin?: Origin; viewId?: string; place?: NoticePlace; fields: JsonObject },
): Promise<InteractionRun> {
  const responses: Message[] = [];
  const onMessage = (message: Message) => {
    if (!responses.includes(message)) responses.push(message);
  };
  const { origin } = given;
  const responseUrl =
    origin && `http://${backend.host()}${backend.responseUrls.issue({ ...origin, onMessage })}`;
  const triggerId = backend.triggers.issue(user, given.viewId);
  const ack = await backend.dispatch.once({
    type: 'interactive',
    acceptsResponsePayload: false,
    payload: {
      ...interactionPayload(backend, type, user),
      ...structuredClone(given.fields),
      trigger_id: triggerId,
      ...(responseUrl && { response_url: responseUrl }),
    },
  });
  const run = { responses, responseUrl: responseUrl ?? '', triggerId };
  if (ack.ok) return { ...run, ack: ack.payload };
  const error = ack.reason === 'operation_timeout' ? ack.reason : 'dispatch_failed';
  backend.notices.show(user, error, interactionFailure(error), given.place);
  return { ...run, error };
}

/** The sentence that a person reads where an interaction did not reach the app. */
export function interactionFailure(error: NonNullable<InteractionRun['error']>): string {
  return error === 'operation_timeout'
    ? 'The app did not respond in time (operation_timeout).'
    : 'The app could not be reached (dispatch_failed).';
}

/** What every interaction payload holds. */
export function interactionPayload({ workspace, ids }: Backend, type: string, user: User): JsonObject {
  return {
    type,
    token: 'deprecated',
    action_ts: ids.ts(),
    api_app_id: workspace.bot.appId,
    team: { id: workspace.teamId, domain: workspace.domain },
    user: { id: user.id, username: user.name, name: user.name, team_id: workspace.teamOf(user) },
    enterprise: null,
    is_enterprise_install: false,
  };
}

export function channelInPayload(channel: Channel): JsonObject {
  return { id: channel.id, name: nameInPayload(channel) };
}
