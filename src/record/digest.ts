/** The digest of a record: the same content has the same digest, however its files are laid out. */
import { createHash } from 'node:crypto';

/** `sha256:` and 64 hex digits over the canonical JSON of `content`. */
export function digestOf(content: unknown): string {
  return `sha256:${sha256(canonicalJson(content))}`;
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** JSON with the keys of every object in code-unit order, and keys without a value left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
