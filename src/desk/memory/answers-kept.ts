/** Where answers stand, and what they relied on. They hold no words of a draft. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Verdict } from '../../checking/report.js';
import type { Database } from '../../record/store/store.js';

/** What came of a check, claim by claim in order: what an answer says, without its words. */
export type Outcome = readonly {
  readonly id: string;
  readonly verdict: Verdict;
  /** The keys of its findings. */
  readonly findings: readonly string[];
}[];

export interface NewAnswer {
  readonly id: string;
  readonly team: string;
  /** The check that it tells of, whether it is kept or not. */
  readonly checkId: string;
  readonly jobId: string;
  readonly channel: string;
  /** The message that answers; null where only one person saw it. */
  readonly ts: string | null;
  readonly threadTs: string | null;
  /** The message that was asked about. */
  readonly askedTs: string | null;
  readonly askedBy: string | null;
  readonly text: string;
  readonly outcome: Outcome;
  /** Digests by the id of the evidence. */
  readonly relied: Readonly<Record<string, string>>;
  readonly at: Date;
}

export interface KeptAnswer {
  readonly id: string;
  readonly team: string;
  readonly checkId: string | null;
  readonly jobId: string;
  readonly channel: string;
  readonly ts: string | null;
  readonly threadTs: string | null;
  readonly askedTs: string | null;
  readonly askedBy: string | null;
  readonly textHash: string;
  readonly outcome: Outcome;
  readonly markedAt: Date | null;
  /** The mark under it that says that it changed. */
  readonly markTs: string | null;
  readonly at: Date;
}

export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Once for an id: a job that is done again changes nothing. What it says of a check that is not kept is not kept either. */
export async function keepAnswer(db: Database, answer: NewAnswer): Promise<void> {
  const relied = Object.entries(answer.relied);
  // In one go: an answer is kept with what it relied on, or not at all.
  await db
    .with('added', (of) =>
      of
        .insertInto('answers')
        .values(({ selectFrom }) => ({
          id: answer.id,
          team_id: answer.team,
          check_id: selectFrom('checks')
            .select('id')
            .where('team_id', '=', answer.team)
            .where('id', '=', answer.checkId),
          job_id: answer.jobId,
          channel_id: answer.channel,
          ts: answer.ts,
          thread_ts: answer.threadTs,
          asked_ts: answer.askedTs,
          asked_by: answer.askedBy,
          text_hash: textHash(answer.text),
          outcome: JSON.stringify(answer.outcome),
          created_at: answer.at,
        }))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id'),
    )
    .insertInto('reliances')
    .columns(['team_id', 'answer_id', 'evidence', 'digest'])
    .expression(({ selectFrom }) =>
      selectFrom('added')
        .innerJoin(reliedOn(relied).as('relied'), (join) => join.onTrue())
        .select([
          sql<string>`${answer.team}`.as('team_id'),
          'added.id as answer_id',
          'relied.evidence',
          'relied.digest',
        ]),
    )
    .execute();
}

/** As rows. */
const reliedOn = (relied: readonly (readonly [evidence: string, digest: string])[]) =>
  sql<{ evidence: string; digest: string }>`(
    SELECT evidence, digest FROM unnest(
      ${relied.map(([evidence]) => evidence)}::text[], ${relied.map(([, digest]) => digest)}::text[]
    ) AS given (evidence, digest))`;

/** What an answer says and relied on now, where it was brought up to date. */
export async function reviseAnswer(
  db: Database,
  { team, id, outcome, relied }: Pick<NewAnswer, 'team' | 'id' | 'outcome' | 'relied'>,
): Promise<void> {
  await db.transaction().execute(async (within) => {
    const found = await within
      .updateTable('answers')
      .set({ outcome: JSON.stringify(outcome) })
      .where('team_id', '=', team)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (found === undefined) return;
    await within.deleteFrom('reliances').where('answer_id', '=', id).execute();
    const rows = Object.entries(relied).map(([evidence, digest]) => ({
      ...{ team_id: team, answer_id: id, evidence, digest },
    }));
    if (rows.length > 0) await within.insertInto('reliances').values(rows).execute();
  });
}

/** Null where it is there no more. */
export async function answerById(db: Database, team: string, id: string): Promise<KeptAnswer | null> {
  const row = await db
    .selectFrom('answers')
    .selectAll()
    .where('team_id', '=', team)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : answerOf(row);
}

/** The answers to a message, the latest first. */
export async function answersTo(
  db: Database,
  team: string,
  channel: string,
  askedTs: string,
): Promise<readonly KeptAnswer[]> {
  const rows = await db
    .selectFrom('answers')
    .selectAll()
    .where('team_id', '=', team)
    .where('channel_id', '=', channel)
    .where('asked_ts', '=', askedTs)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(answerOf);
}

/** Whether Stet has answered in a thread. */
export async function hasAnsweredIn(
  db: Database,
  team: string,
  channel: string,
  threadTs: string,
): Promise<boolean> {
  const found = await db
    .selectFrom('answers')
    .select('id')
    .where('team_id', '=', team)
    .where('channel_id', '=', channel)
    // What one person alone was told, the others do not know of.
    .where('ts', 'is not', null)
    .where((where) => where.or([where('thread_ts', '=', threadTs), where('ts', '=', threadTs)]))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** The check that the last answer in a thread told of, or in a conversation where no thread is named; null where there is none. */
export async function lastCheckToldIn(
  db: Database,
  team: string,
  channel: string,
  threadTs: string | null,
): Promise<KeptAnswer | null> {
  const all = db
    .selectFrom('answers')
    .selectAll()
    .where('team_id', '=', team)
    .where('channel_id', '=', channel)
    .where('ts', 'is not', null)
    .where(sql<boolean>`outcome <> '[]'::jsonb`);
  const there =
    threadTs === null
      ? all.where('thread_ts', 'is', null)
      : all.where((where) => where.or([where('thread_ts', '=', threadTs), where('ts', '=', threadTs)]));
  const row = await there.orderBy('created_at', 'desc').limit(1).executeTakeFirst();
  return row === undefined ? null : answerOf(row);
}

interface Row {
  readonly id: string;
  readonly team_id: string;
  readonly check_id: string | null;
  readonly job_id: string;
  readonly channel_id: string;
  readonly ts: string | null;
  readonly thread_ts: string | null;
  readonly asked_ts: string | null;
  readonly asked_by: string | null;
  readonly text_hash: string;
  readonly outcome: unknown;
  readonly marked_at: Date | null;
  readonly mark_ts: string | null;
  readonly created_at: Date;
}

/** A row as what it tells. */
export const answerOf = (row: Row): KeptAnswer => ({
  id: row.id,
  team: row.team_id,
  checkId: row.check_id,
  jobId: row.job_id,
  channel: row.channel_id,
  ts: row.ts,
  threadTs: row.thread_ts,
  askedTs: row.asked_ts,
  askedBy: row.asked_by,
  textHash: row.text_hash,
  outcome: row.outcome as Outcome,
  markedAt: row.marked_at,
  markTs: row.mark_ts,
  at: row.created_at,
});
