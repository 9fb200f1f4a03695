/** Blast radius: which answers relied on evidence that is no longer what it was. */
import { type Kysely, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { NewsRecord } from '../../record/record.js';
import type { Tables } from '../../record/store/tables.js';
import { mostEvidence } from '../ledger/entries.js';
import { append, holdLedger, type Signed } from '../ledger/ledger.js';
import type { Outcome } from '../memory/answers-kept.js';
import { digestNow, type Relied } from './relied.js';

type Db = Kysely<Tables>;

/** The workspaces whose answers may have to be marked, and those whose ledger is to tell of the record. */
export async function teamsToTell(db: Db): Promise<string[]> {
  const { rows } = await sql<{ team: string }>`
    SELECT team_id AS team FROM answers
    UNION
    SELECT team_id FROM ledger AS last
    WHERE kind <> 'uninstalled'
      AND NOT EXISTS (SELECT 1 FROM ledger AS later WHERE later.team_id = last.team_id AND later.seq > last.seq)
    ORDER BY 1`.execute(db);
  return rows.map(({ team }) => team);
}

/** Evidence as some answer had it, where the record has it otherwise now. */
export interface Outdated {
  readonly evidence: string;
  readonly digest: string;
}

/** So much evidence of an archive is looked up at once. */
const atOnce = 500;

/** Each once, however many answers rely on it. @param recordWith the record that has whatever is there of some evidence */
export async function outdated(
  db: Db,
  team: string,
  recordWith: (evidence: readonly string[]) => Promise<NewsRecord>,
): Promise<readonly Outdated[]> {
  const relied = await db
    .selectFrom('reliances')
    .select(['evidence', 'digest'])
    .distinct()
    .where('team_id', '=', team)
    .orderBy('evidence')
    .orderBy('digest')
    .execute();
  const now = new Map<string, string>();
  const all = [...new Set(relied.map(({ evidence }) => evidence))];
  for (let n = 0; n < all.length; n += atOnce) {
    const some = all.slice(n, n + atOnce);
    const record = await recordWith(some);
    for (const evidence of some) now.set(evidence, digestNow(record, evidence));
  }
  return relied.filter(({ evidence, digest }) => now.get(evidence) !== digest);
}

/** An answer, as far as it takes to find it again. */
export interface Affected {
  readonly id: string;
  readonly channel: string;
  /** Null where only one person saw it. */
  readonly ts: string | null;
  readonly askedBy: string | null;
}

const affected = (row: {
  id: string;
  channel_id: string;
  ts: string | null;
  asked_by: string | null;
}): Affected => ({ id: row.id, channel: row.channel_id, ts: row.ts, askedBy: row.asked_by });

/** The answers that have any of it so, the oldest first. */
export async function answersWith(
  db: Db,
  team: string,
  evidence: readonly Outdated[],
): Promise<readonly Affected[]> {
  const ids = evidence.map(({ evidence: id }) => id);
  const digests = evidence.map(({ digest }) => digest);
  const rows = await db
    .selectFrom('answers')
    .select(['id', 'channel_id', 'ts', 'asked_by'])
    .where('team_id', '=', team)
    .where(
      'id',
      'in',
      sql<string>`(SELECT answer_id FROM reliances
        JOIN unnest(${ids}::text[], ${digests}::text[]) AS old (evidence, digest) USING (evidence, digest)
        WHERE team_id = ${team})`,
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(affected);
}

/**
 * The answers that a ruling may bear on: those that relied on the discrepancy, and, where it had been dismissed until then, those
 * given meanwhile, which could not show it.
 */
export async function answersUnderRuling(
  db: Db,
  team: string,
  discrepancy: string,
  seq: number,
): Promise<readonly Affected[]> {
  const before = await db
    .selectFrom('ledger')
    .select(['at', 'entry'])
    .where('team_id', '=', team)
    .where('kind', '=', 'ruling-made')
    .where(sql`entry ->> 'discrepancy'`, '=', discrepancy)
    .where('seq', '<', seq)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const dismissedAt = dismissal.safeParse(before?.entry).success ? before?.at : undefined;
  const rows = await db
    .selectFrom('answers')
    .select(['id', 'channel_id', 'ts', 'asked_by'])
    .where('team_id', '=', team)
    .where(({ or, eb, selectFrom }) =>
      or([
        eb(
          'id',
          'in',
          selectFrom('reliances')
            .select('answer_id')
            .where('team_id', '=', team)
            .where('evidence', '=', `discrepancies/${discrepancy}`),
        ),
        ...(dismissedAt === undefined ? [] : [eb('created_at', '>=', dismissedAt)]),
      ]),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(affected);
}

const dismissal = z.object({ ruling: z.literal('dismissed') });

export async function reliedBy(
  db: Db,
  team: string,
  answer: string,
): Promise<{ readonly relied: Relied; readonly given: Relied }> {
  const rows = await db
    .selectFrom('reliances')
    .select(['evidence', 'digest', 'given'])
    .where('team_id', '=', team)
    .where('answer_id', '=', answer)
    .orderBy('evidence')
    .execute();
  return {
    relied: Object.fromEntries(rows.map(({ evidence, digest }) => [evidence, digest])),
    given: Object.fromEntries(
      rows
        .map(({ evidence, digest, given }) => [evidence, given ?? digest] as const)
        .filter(([, digest]) => digest !== notThen),
    ),
  };
}

/** In place of the digest that evidence had when an answer was given which did not rely on it. */
const notThen = '';

export interface Brought {
  readonly answer: string;
  /** Null where the text is not kept, and nothing came of checking it again. */
  readonly outcome: Outcome | null;
  /** What it relied on and relies on now. What it ever relied on stays: it may come back. */
  readonly relied: Relied;
  /** Null where it bears no mark, or none in its own channel. */
  readonly mark: string | null;
  /** Null where nothing was marked. */
  readonly markedAt: Date | null;
}

/** An answer as it is now. Changes nothing of one that is there no more. */
export async function bringUpToDate(db: Db, team: string, brought: Brought): Promise<void> {
  const { answer, outcome, relied, mark, markedAt } = brought;
  await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('answers')
      .set({
        ...(outcome === null ? {} : { outcome: JSON.stringify(outcome) }),
        ...(mark === null ? {} : { mark_ts: mark }),
        ...(markedAt === null ? {} : { marked_at: markedAt }),
        // Something is set, so that the row is held until the reliances are written.
        id: answer,
      })
      .where('team_id', '=', team)
      .where('id', '=', answer)
      .executeTakeFirstOrThrow();
    const rows = Object.entries(relied).map(([evidence, digest]) => ({
      team_id: team,
      answer_id: answer,
      evidence,
      digest,
      given: notThen,
    }));
    if (Number(numUpdatedRows) === 0 || rows.length === 0) return;
    await trx
      .insertInto('reliances')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['answer_id', 'evidence']).doUpdateSet({
          digest: sql<string>`excluded.digest`,
          given: sql<string>`coalesce(reliances.given, reliances.digest)`,
        }),
      )
      .execute();
  });
}

const digestAfter = z.object({ after: z.string() });

/**
 * Says in the ledger that the record is another, once for each change of it.
 *
 * @param before the digest that the record had, as far as whoever asks knows
 * @param evidence what was relied on and changed
 * @returns the number of the entry that tells of the record in use; null where nothing has changed that is known of
 */
export const noteRecord = (
  db: Db,
  team: string,
  record: NewsRecord,
  before: string | null,
  evidence: readonly string[],
  { by, at }: Signed,
): Promise<number | null> =>
  db.transaction().execute(async (trx) => {
    await holdLedger(trx, team);
    const last = await lastNoted(trx, team);
    if (last?.after === record.digest) return last.seq;
    const known = last?.after ?? before;
    if (known === record.digest ? evidence.length === 0 : known === null && evidence.length === 0)
      return null;
    const { seq } = await append(trx, team, {
      kind: 'record-changed',
      entry: {
        ...{
          v: 1,
          why: null,
          place: null,
          before: known === record.digest ? null : known,
          after: record.digest,
        },
        ...{ evidence: evidence.slice(0, mostEvidence), count: evidence.length },
      },
      ...{ by, at },
    });
    return seq;
  });

async function lastNoted(
  trx: Transaction<Tables>,
  team: string,
): Promise<{ readonly seq: number; readonly after: string } | null> {
  const row = await trx
    .selectFrom('ledger')
    .select(['seq', 'entry'])
    .where('team_id', '=', team)
    .where('kind', '=', 'record-changed')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const read = digestAfter.safeParse(row?.entry);
  return row === undefined || !read.success ? null : { seq: row.seq, after: read.data.after };
}
