/** Keys for tests. */
import { randomBytes } from 'node:crypto';
import { type Keys, readKeys } from '../../../src/slack/installations/keys.js';

/** 32 bytes, as `openssl rand -base64 32` writes them. */
export const secretKey = (): string => randomBytes(32).toString('base64');

/** @param secrets the first seals */
export function keys(...secrets: string[]): Keys {
  const read = readKeys(secrets.join(','));
  if (read === null) throw new Error('no keys');
  return read;
}
