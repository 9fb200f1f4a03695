/** The keys that tokens are sealed with, from STET_ENCRYPTION_KEY. */
import { createHash, hkdfSync } from 'node:crypto';

/** What one secret of the newsroom's is good for: each purpose has a key of its own (HKDF, RFC 5869). */
export interface Key {
  /** Tells which key sealed something, and nothing else about it: eight hexadecimal digits. */
  readonly id: string;
  /** For AES-256-GCM: 32 bytes. */
  readonly sealing: Uint8Array;
  /** Signs the state of an installation while somebody is in the middle of it. */
  readonly state: string;
}

/** The first seals; the others open what they sealed before. */
export type Keys = readonly [Key, ...Key[]];

/** In bytes. */
const length = 32;
const asHex = /^[0-9a-f]{64}$/i;
const asBase64 = /^[A-Za-z0-9+/_-]{43}=?$/;

/** `NEW` or `NEW,OLD,…`, each 32 bytes in base64 or hexadecimal. Null where it is no such list. */
export function readKeys(value: string): Keys | null {
  const secrets = value.split(',').map((one) => bytesOf(one.trim()));
  const keys = secrets.flatMap((secret) => (secret === null ? [] : [keyOf(secret)]));
  const [first, ...others] = keys;
  return first === undefined || keys.length < secrets.length ? null : [first, ...others];
}

function bytesOf(typed: string): Uint8Array | null {
  if (asHex.test(typed)) return Buffer.from(typed, 'hex');
  const bytes = asBase64.test(typed) ? Buffer.from(typed, 'base64') : null;
  return bytes?.length === length ? bytes : null;
}

function keyOf(secret: Uint8Array): Key {
  const derived = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), `stet ${purpose}`, length));
  const sealing = derived('installations');
  return {
    id: createHash('sha256').update(derived('key id')).digest('hex').slice(0, 8),
    sealing,
    state: derived('oauth state').toString('base64url'),
  };
}
