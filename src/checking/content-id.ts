/** Short names made from content: the same content has the same name. */
import { createHash } from 'node:crypto';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const ID_LENGTH = 10;

/** @param length characters of 5 bits of a SHA-256 each, in base 32; at most 32 */
export function contentId(prefix: string, parts: readonly string[], length = ID_LENGTH): string {
  const hash = createHash('sha256').update(parts.join('\u0000')).digest();
  let id = '';
  for (let i = 0; i < length; i += 1) id += BASE32[(hash[i] ?? 0) & 31];
  return `${prefix}-${id}`;
}
