/**
 * Deleting what people gave to be checked: after a time, on request, and when a workspace removes Stet. The ledger stays: it
 * holds what was decided, and no draft.
 */
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../record/store/tables.js';
import type { EntryOf } from './ledger/entries.js';
import { append, holdLedger, type Signed } from './ledger/ledger.js';

/** How many rows were deleted, by table. Evidence that answers relied on goes with them, uncounted. */
export type Counts = Readonly<Record<string, number>>;

const hour = 3_600_000;
/** Slack delivers an event again for an hour at most; a finished job is known by its key for longer. */
const knownFor = 24 * hour;

/** In days; DESIGN: the newsroom sets it, between a day and ten years. */
export const keepDays = { shipped: 30, least: 1, most: 3_650 } as const;

/** The days that STET_KEEP_DAYS says, or those that ship; null where it is no whole number of days within bounds. */
export function readKeepDays(value: string | undefined): number | null {
  const typed = (value ?? '').trim();
  if (typed === '') return keepDays.shipped;
  if (!/^\d{1,4}$/.test(typed)) return null;
  const days = Number(typed);
  return days >= keepDays.least && days <= keepDays.most ? days : null;
}

/** The rows of these tables that a deletion is of. */
async function deleteChecks(
  trx: Transaction<Tables>,
  checks: readonly string[],
  answers: readonly string[],
): Promise<Counts> {
  const gone = { answers: 0, checks: 0 };
  for (const ids of inParts(answers)) {
    const { numDeletedRows } = await trx
      .deleteFrom('answers')
      .where('id', 'in', ids)
      .executeTakeFirstOrThrow();
    gone.answers += Number(numDeletedRows);
  }
  for (const ids of inParts(checks)) {
    const { numDeletedRows } = await trx
      .deleteFrom('checks')
      .where('id', 'in', ids)
      .executeTakeFirstOrThrow();
    gone.checks += Number(numDeletedRows);
  }
  return gone;
}

/** PostgreSQL takes at most 65,535 parameters. */
function* inParts(ids: readonly string[], size = 1_000): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += size) yield ids.slice(from, from + size);
}

/**
 * Deletes checks, answers and corrections that nobody filed older than so many days, of every workspace, and finished jobs that need not be known any more.
 * Nobody asked for it, so the ledger says nothing of it.
 */
export const forgetOld = (db: Kysely<Tables>, days: number, now: Date): Promise<Counts> =>
  db.transaction().execute(async (trx) => {
    const before = new Date(now.getTime() - days * 24 * hour);
    const answers = await trx
      .deleteFrom('answers')
      .where('created_at', '<', before)
      .executeTakeFirstOrThrow();
    const checks = await trx.deleteFrom('checks').where('created_at', '<', before).executeTakeFirstOrThrow();
    const drafts = await trx
      .deleteFrom('corrections')
      .where('state', '=', 'draft')
      .where('changed_at', '<', before)
      .executeTakeFirstOrThrow();
    const jobs = await trx
      .deleteFrom('jobs')
      .where('state', 'in', ['done', 'failed'])
      .where('finished_at', '<', new Date(now.getTime() - knownFor))
      .executeTakeFirstOrThrow();
    return {
      answers: Number(answers.numDeletedRows),
      checks: Number(checks.numDeletedRows),
      corrections: Number(drafts.numDeletedRows),
      jobs: Number(jobs.numDeletedRows),
    };
  });

type What = EntryOf<'forgotten'>['entry']['what'];

/** Says in the ledger how much was forgotten, where anything was. */
async function tell(
  trx: Transaction<Tables>,
  team: string,
  what: What,
  counts: Counts,
  { by, at }: Signed,
): Promise<Counts> {
  if (Object.values(counts).some((count) => count > 0)) {
    const entry = { v: 1, what, counts, why: null, place: null } as const;
    await append(trx, team, { kind: 'forgotten', entry, by, at });
  }
  return counts;
}

/** Deletes the checks that somebody asked for, and the answers to them. */
export const forgetPerson = (
  db: Kysely<Tables>,
  team: string,
  person: string,
  signed: Signed,
): Promise<Counts> =>
  db.transaction().execute(async (trx) => {
    const checks = await trx
      .selectFrom('checks')
      .select('id')
      .where('team_id', '=', team)
      .where('asked_by', '=', person)
      .execute();
    const ids = checks.map(({ id }) => id);
    const own = await trx
      .selectFrom('answers')
      .select('id')
      .where('team_id', '=', team)
      .where('asked_by', '=', person)
      .execute();
    const answers = new Set([...own.map(({ id }) => id), ...(await answersTo(trx, ids))]);
    return tell(trx, team, 'person', await deleteChecks(trx, ids, [...answers]), signed);
  });

async function answersTo(trx: Transaction<Tables>, checks: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const ids of inParts(checks)) {
    const rows = await trx.selectFrom('answers').select('id').where('check_id', 'in', ids).execute();
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}

/** Deletes one check and the answers to it. */
export const forgetCheck = (
  db: Kysely<Tables>,
  team: string,
  check: string,
  signed: Signed,
): Promise<Counts> =>
  db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('checks')
      .select('id')
      .where('team_id', '=', team)
      .where('id', '=', check)
      .execute();
    const ids = rows.map(({ id }) => id);
    return tell(trx, team, 'check', await deleteChecks(trx, ids, await answersTo(trx, ids)), signed);
  });

/** Deletes what was checked and answered in a thread. @param thread the `ts` of its first message */
export const forgetThread = (
  db: Kysely<Tables>,
  team: string,
  { channel, thread }: { readonly channel: string; readonly thread: string },
  signed: Signed,
): Promise<Counts> =>
  db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('answers')
      .select(['id', 'check_id'])
      .where('team_id', '=', team)
      .where('channel_id', '=', channel)
      .where(({ or, eb }) =>
        or([eb('thread_ts', '=', thread), eb('ts', '=', thread), eb('asked_ts', '=', thread)]),
      )
      .execute();
    const checks = [...new Set(rows.flatMap(({ check_id }) => check_id ?? []))];
    const answers = new Set([...rows.map(({ id }) => id), ...(await answersTo(trx, checks))]);
    return tell(trx, team, 'thread', await deleteChecks(trx, checks, [...answers]), signed);
  });

const ofTeam = [
  ...(['answers', 'checks', 'finding_decisions', 'rulings', 'corrections', 'channel_settings'] as const),
];

/**
 * Deletes everything of a workspace but its ledger: checks, answers, decisions in force, settings, corrections, waiting work,
 * and its tokens. To be called when it removes Stet, as often as Slack says so; the job that does so, and is running, stays until
 * it has finished.
 */
export const forgetTeam = (db: Kysely<Tables>, team: string, signed: Signed): Promise<Counts> =>
  db.transaction().execute(async (trx) => {
    const { by, at } = signed;
    await holdLedger(trx, team);
    const counts: Record<string, number> = {};
    for (const table of ofTeam) {
      const deleted = await trx.deleteFrom(table).where('team_id', '=', team).executeTakeFirstOrThrow();
      counts[table] = Number(deleted.numDeletedRows);
    }
    const jobs = await trx
      .deleteFrom('jobs')
      .where('team_id', '=', team)
      .where('state', '<>', 'running')
      .executeTakeFirstOrThrow();
    const installed = await trx.deleteFrom('installations').where('id', '=', team).executeTakeFirstOrThrow();
    counts.installations = Number(installed.numDeletedRows);
    // Finished work is not worth an entry: that it was done is all there is of it.
    const anything = Object.values(counts).some((count) => count > 0);
    counts.jobs = Number(jobs.numDeletedRows);
    if (!anything) return counts;
    if (!(await isGone(trx, team)))
      await append(trx, team, { kind: 'uninstalled', entry: { v: 1, why: null, place: null }, by, at });
    return tell(trx, team, 'workspace', counts, signed);
  });

/** Whether the ledger says that the workspace removed Stet, and not that it came back since. */
async function isGone(trx: Transaction<Tables>, team: string): Promise<boolean> {
  const last = await trx
    .selectFrom('ledger')
    .select('kind')
    .where('team_id', '=', team)
    .where('kind', 'in', ['installed', 'uninstalled'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.kind === 'uninstalled';
}

/** As `forgetTeam`, of a workspace, or of an organisation with all workspaces that used its installation. */
export async function forgetInstallation(db: Kysely<Tables>, id: string, signed: Signed): Promise<void> {
  const served = await db
    .selectFrom('organisation_teams')
    .select('team_id')
    .where('organisation_id', '=', id)
    .orderBy('team_id')
    .execute();
  for (const { team_id } of served) {
    // A workspace may have an installation of its own beside the organisation's, and keeps all then.
    if (!(await isInstalled(db, team_id))) await forgetTeam(db, team_id, signed);
  }
  await forgetTeam(db, id, signed);
  await db.deleteFrom('organisation_teams').where('organisation_id', '=', id).execute();
}

async function isInstalled(db: Kysely<Tables>, id: string): Promise<boolean> {
  const row = await db.selectFrom('installations').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}
