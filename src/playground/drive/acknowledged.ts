import { ApiError } from '../api-error.js';
import type { Backend } from '../backend.js';
import { isObject } from '../json.js';
import type { Origin } from '../response-urls.js';

/**
 * Posts the message that came in an acknowledgement, where there is one. A malformed one is recorded as a
 * problem: the person sees an error in Slack.
 */
export function postAcknowledged(backend: Backend, origin: Origin, payload: unknown): void {
  if (payload === undefined || payload === '') return;
  const { response_type: _, ...rest } = isObject(payload) ? payload : { payload };
  if (Object.keys(rest).length === 0) return;
  try {
    backend.responseUrls.respond(origin, payload);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    backend.records.problem('invalid_ack_payload', error.message);
  }
}
