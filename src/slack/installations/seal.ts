/** Seals what is to be kept secret in the store: AES-256-GCM (NIST SP 800-38D), bound to whose it is. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Key, Keys } from './keys.js';

const version = 'v1';
const algorithm = 'aes-256-gcm';
/** In bytes: the lengths that the mode is made for. */
const ivLength = 12;
const tagLength = 16;

/** Something cannot be opened. The message says what to do, and holds no secret. */
export class SealError extends Error {
  override readonly name = 'SealError';
  readonly code: 'unknown_key' | 'damaged_seal';

  constructor(code: SealError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** @param of whose it is: what is sealed for one opens for no other */
export function seal(secret: string, of: string, [key]: Keys): string {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, key.sealing, iv, { authTagLength: tagLength });
  cipher.setAAD(boundTo(of, key));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return [version, key.id, ...[iv, sealed, cipher.getAuthTag()].map(written)].join('.');
}

/** @throws {SealError} where none of the keys sealed it, or it was changed since, or is of somebody else */
export function unseal(sealed: string, of: string, keys: Keys): string {
  const [was, keyId, ...parts] = sealed.split('.');
  const [iv, words, tag] = parts.map((part) => Buffer.from(part, 'base64url'));
  if (was !== version || iv?.length !== ivLength || words === undefined || tag?.length !== tagLength)
    throw damaged(of);
  const key = keys.find(({ id }) => id === keyId);
  if (key === undefined) {
    throw new SealError(
      'unknown_key',
      `The tokens of ${of} were sealed with another key (${keyId}). Add that one to STET_ENCRYPTION_KEY after the new one, separated by a comma; where it is lost, install Stet in that workspace again.`,
    );
  }
  try {
    const decipher = createDecipheriv(algorithm, key.sealing, iv, { authTagLength: tagLength });
    decipher.setAAD(boundTo(of, key));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(words), decipher.final()]).toString('utf8');
  } catch {
    throw damaged(of);
  }
}

/** Whether it is sealed with the key that seals now. */
export const isCurrent = (sealed: string, [key]: Keys): boolean => sealed.startsWith(`${version}.${key.id}.`);

const boundTo = (of: string, key: Key): Uint8Array => Buffer.from(`stet ${version} ${key.id} ${of}`);
const written = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

const damaged = (of: string): SealError =>
  new SealError(
    'damaged_seal',
    `The tokens of ${of} in the store were changed since they were sealed. Install Stet in that workspace again.`,
  );
