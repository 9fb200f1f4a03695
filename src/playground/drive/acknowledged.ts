import { ApiError } from '../api-error.js';
import type { Backend } from '../backend.js';
import { isObject } from '../json.js';
import type { Origin } from '../response-urls.js';

/**
 * Posts the message that came in an acknowledgement, where there is one. A malformed one is recorded as a
 * problem and gives `false`: the person sees an error in Slack.
 */
export function postAcknowledged(backend: Backend, origin: Origin, payload: unknown): boolean {
  if (payload === undefined || payload === '') return true;
  const { response_type: _, ...rest } = isObject(payload) ? payload : { payload };
  if (Object.keys(rest).length === 0) return true;
  try {
    backend.responseUrls.respond(origin, payload);
    return true;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    backend.records.problem('invalid_ack_payload', error.message);
    return false;
  }
}
