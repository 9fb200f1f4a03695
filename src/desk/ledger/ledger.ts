/** The ledger in the store. Several processes may write to it at once: each waits for its turn, workspace by workspace. */
import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../../record/store/tables.js';
import { type Broken, beginning, broken, emptyHead, type Hashed, type Head, hashOf } from './chain.js';
import { type Entry, parseEntry } from './entries.js';

/** Whoever decided, and when. */
export interface Signed {
  /** Slack's id of the person, or `stet`. */
  readonly by: string;
  readonly at: Date;
}

/** How many entries are read at once. */
const page = 500;

/**
 * Keeps others from the workspace's ledger until the transaction ends. To be called before what a decision depends on is read:
 * what is read after it is as the last decision left it.
 */
export async function holdLedger(trx: Transaction<Tables>, team: string): Promise<void> {
  const key = createHash('sha256').update(`stet ledger ${team}`).digest().readBigInt64BE();
  await sql`SELECT pg_advisory_xact_lock(${key.toString()}::bigint)`.execute(trx);
}

/**
 * Adds an entry, in the transaction that does what the entry tells of: both are there afterwards, or neither.
 *
 * @returns the entry as it stands
 * @throws {z.ZodError} where it is not of its kind
 */
export async function append(
  trx: Transaction<Tables>,
  team: string,
  { kind, entry, by, at }: Entry & Signed,
): Promise<Hashed> {
  const parsed = parseEntry({ kind, entry } as Entry);
  await holdLedger(trx, team);
  const last = await trx
    .selectFrom('ledger')
    .select(['seq', 'hash'])
    .where('team_id', '=', team)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const seq = (last?.seq ?? 0) + 1;
  const link = { team, seq, at, by, kind, entry: parsed, previous: last?.hash ?? beginning };
  const hash = hashOf(link);
  await trx
    .insertInto('ledger')
    .values({
      ...{ team_id: team, seq, at, by, kind },
      ...{ entry: JSON.stringify(parsed), previous: link.previous, hash },
    })
    .execute();
  return { ...link, hash };
}

/** All entries of a workspace, in order; the transaction may go on meanwhile, and adds at the end. */
export async function* entriesOf(db: Kysely<Tables>, team: string): AsyncGenerator<Hashed> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('ledger')
      .selectAll()
      .where('team_id', '=', team)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(page)
      .execute();
    for (const { team_id, seq, ...others } of rows) {
      yield { team: team_id, seq, ...others };
      after = seq;
    }
    if (rows.length < page) return;
  }
}

/** The workspaces that have a ledger. */
export async function teamsWithLedger(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db.selectFrom('ledger').select('team_id').distinct().orderBy('team_id').execute();
  return rows.map(({ team_id }) => team_id);
}

export type Verified =
  | ({ readonly kind: 'whole' } & Head)
  | ({ readonly kind: 'broken' } & Broken)
  /** Whole as far as it goes, but the hash that somebody noted earlier is not in it: its end was cut off, or all of it rewritten. */
  | { readonly kind: 'cut'; readonly count: number };

/**
 * Goes through a ledger from its first entry.
 *
 * @param noted the hash of its last entry at some earlier time: without it, entries missing from the end go unnoticed
 */
export async function verify(db: Kysely<Tables>, team: string, noted?: string): Promise<Verified> {
  return verifyEntries(entriesOf(db, team), noted);
}

/** As `verify`, of entries that are at hand. */
export async function verifyEntries(
  entries: AsyncIterable<Hashed> | Iterable<Hashed>,
  noted?: string,
): Promise<Verified> {
  let head = emptyHead;
  let seen = noted === undefined || noted === beginning;
  for await (const next of entries) {
    const wrong = broken(head, next);
    if (wrong !== null) return { kind: 'broken', ...wrong };
    head = { count: next.seq, hash: next.hash };
    seen ||= next.hash === noted;
  }
  return seen ? { kind: 'whole', ...head } : { kind: 'cut', count: head.count };
}
