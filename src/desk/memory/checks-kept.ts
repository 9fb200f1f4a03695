/** The checks that a workspace made, drafts included, for as long as drafts are kept. */
import { z } from 'zod';
import type { CheckOptions } from '../../checking/check.js';
import type { Report } from '../../checking/report.js';
import type { Database } from '../../record/store/store.js';
import { type CheckMade, checkMade, idsOf } from '../checks.js';

/** A check with what came of it. */
export interface Made {
  readonly check: CheckMade;
  readonly report: Report;
}

export interface KeptCheck extends Made {
  readonly id: string;
  readonly askedBy: string | null;
  readonly surface: string;
  readonly at: Date;
}

export interface NewCheck extends Made {
  readonly id: string;
  readonly team: string;
  readonly askedBy: string | null;
  /** How it was asked: `command`, `mention`, `draft`. */
  readonly surface: string;
  readonly at: Date;
}

/** So many of the latest can be asked about with `why`. */
const mostRecent = 200;

/** Once for an id: a job that is done again changes nothing. */
export async function keepCheck(db: Database, { check, report, ...of }: NewCheck): Promise<void> {
  await db
    .insertInto('checks')
    .values({
      id: of.id,
      team_id: of.team,
      text: check.text,
      options: JSON.stringify(check.options),
      report: JSON.stringify(report),
      ids: idsOf(check),
      record_digest: report.record.digest,
      asked_by: of.askedBy,
      surface: of.surface,
      created_at: of.at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** The latest first. */
export async function recentChecks(db: Database, team: string): Promise<readonly CheckMade[]> {
  const rows = await all(db, team).orderBy('created_at', 'desc').limit(mostRecent).execute();
  return rows.flatMap((row) => read(row)?.check ?? []);
}

/** Those that somebody asked for, the latest first. */
export async function checksAskedBy(
  db: Database,
  team: string,
  user: string,
  most: number,
): Promise<readonly KeptCheck[]> {
  const rows = await all(db, team)
    .where('asked_by', '=', user)
    .orderBy('created_at', 'desc')
    .limit(most)
    .execute();
  return rows.flatMap((row) => read(row) ?? []);
}

/** Null where it is there no more. */
export async function checkById(db: Database, team: string, id: string): Promise<KeptCheck | null> {
  const row = await all(db, team).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : read(row);
}

const all = (db: Database, team: string) => db.selectFrom('checks').selectAll().where('team_id', '=', team);

/** What Stet wrote itself, perhaps an earlier Stet: only what is built on here is looked at. */
const optionsSchema = z.custom<CheckOptions>((value) => typeof value === 'object' && value !== null);
const reportSchema = z.custom<Report>(
  (value) => z.looseObject({ record: z.object({}), claims: z.array(z.object({})) }).safeParse(value).success,
);

type Row = Awaited<ReturnType<ReturnType<typeof all>['execute']>>[number];

/** Null where it was written by a Stet that kept something else. */
function read(row: Row): KeptCheck | null {
  const options = optionsSchema.safeParse(row.options);
  const report = reportSchema.safeParse(row.report);
  if (!options.success || !report.success) return null;
  return {
    id: row.id,
    check: checkMade(row.text, options.data, report.data),
    report: report.data,
    askedBy: row.asked_by,
    surface: row.surface,
    at: row.created_at,
  };
}
