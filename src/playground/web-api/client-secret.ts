import { ApiError } from '../api-error.js';
import { same } from '../client/guard.js';
import type { AppKeys } from '../credentials.js';

/** @throws ApiError where they are not the app's */
export function checkClient(id: unknown, secret: unknown, keys: AppKeys): void {
  if (id !== keys.clientId) throw new ApiError('invalid_client_id');
  if (typeof secret !== 'string' || !same(secret, keys.clientSecret)) throw new ApiError('bad_client_secret');
}
