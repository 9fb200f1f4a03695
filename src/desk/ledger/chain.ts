/**
 * What ties the entries of a ledger together: each has a hash that is made from what it says and from the hash before it.
 * Nobody can change, remove or insert one without changing every hash after it.
 */
import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical.js';

export interface Link {
  readonly team: string;
  /** From 1, without gaps. */
  readonly seq: number;
  readonly at: Date;
  /** Slack's id of the person, or `stet`. */
  readonly by: string;
  readonly kind: string;
  readonly entry: object;
  /** The hash of the entry before it. */
  readonly previous: string;
}

export interface Hashed extends Link {
  /** Of this entry, in hexadecimal. */
  readonly hash: string;
}

/** What stands in place of a hash before the first entry. */
export const beginning = '0'.repeat(64);

/** The text that an entry's hash is made from. */
export const hashed = ({ team, seq, at, by, kind, entry, previous }: Link): string =>
  canonicalJson({ team, seq, at: at.toISOString(), by, kind, entry, previous });

/** SHA-256 of it, as UTF-8, in hexadecimal. */
export const hashOf = (link: Link): string => createHash('sha256').update(hashed(link)).digest('hex');

/** Where a ledger ends: how many entries there are, and the hash of the last. */
export interface Head {
  readonly count: number;
  readonly hash: string;
}

export const emptyHead: Head = { count: 0, hash: beginning };

export interface Broken {
  /** The number of the entry that does not fit; where one is missing, its own. */
  readonly seq: number;
  /** `gap`: an entry is missing. `previous`: it does not follow from the one before. `changed`: it is not what was written. */
  readonly wrong: 'gap' | 'previous' | 'changed';
}

/** What is wrong with the entry that follows a head; null where nothing is. */
export function broken(head: Head, next: Hashed): Broken | null {
  const seq = head.count + 1;
  if (next.seq !== seq) return { seq, wrong: 'gap' };
  if (hashOf(next) !== next.hash) return { seq, wrong: 'changed' };
  if (next.previous !== head.hash) return { seq, wrong: 'previous' };
  return null;
}
