import { z } from 'zod';
import { ApiError } from './api-error.js';
import { pointedMessages } from './issues.js';
import { isObject, type JsonObject } from './json.js';

/** Bytes of JSON. Slack has a limit and does not say where; no app should come near this one. */
const MOST_BYTES = 8_000;

/** What an app keeps with a message, out of people's sight. */
export interface Metadata {
  readonly event_type: string;
  readonly event_payload: JsonObject;
}

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const flat = z.record(z.string(), scalar);

const schema = z.strictObject({
  event_type: z.string().regex(/^\w{1,255}$/, 'must be 1 to 255 letters, digits and underscores'),
  event_payload: z.record(z.string(), z.union([scalar, flat, z.array(z.union([scalar, flat]))])),
});

/**
 * Checks the `metadata` of a message; an empty object is none.
 * Source: https://docs.slack.dev/messaging/message-metadata
 * @throws ApiError `invalid_metadata_format` where it is not an object with an event_type and an event_payload,
 *   `invalid_metadata_schema` where these do not hold what they may, `metadata_too_large`
 */
export function checkMetadata(raw: unknown): Metadata | null {
  const given = parsed(raw);
  if (!isObject(given))
    throw new ApiError('invalid_metadata_format', ['not an object [json-pointer:/metadata]']);
  if (Object.keys(given).length === 0) return null;
  if (typeof given.event_type !== 'string' || !isObject(given.event_payload))
    throw new ApiError('invalid_metadata_format', [
      'needs event_type and event_payload [json-pointer:/metadata]',
    ]);
  const checked = schema.safeParse(given);
  if (!checked.success)
    throw new ApiError('invalid_metadata_schema', pointedMessages(checked.error, ['metadata']));
  const bytes = Buffer.byteLength(JSON.stringify(checked.data));
  if (bytes > MOST_BYTES)
    throw new ApiError('metadata_too_large', [`${bytes} bytes [json-pointer:/metadata]`]);
  return checked.data;
}

/** Forms carry it as a JSON string. */
function parsed(raw: unknown): unknown {
  if (typeof raw !== 'string') return raw;
  try {
    return JSON.parse(raw);
  } catch {
    throw new ApiError('invalid_metadata_format', ['not JSON [json-pointer:/metadata]']);
  }
}
