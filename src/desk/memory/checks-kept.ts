/** The checks that a workspace made, drafts included, for as long as drafts are kept. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { CheckOptions } from '../../checking/check.js';
import type { Report } from '../../checking/report.js';
import type { Database } from '../../record/store/store.js';
import { type CheckMade, checkMade, idsOf } from '../checks.js';
import { thatMattered } from '../that-mattered.js';

/** A check with what came of it. */
export interface Made {
  readonly check: CheckMade;
  readonly report: Report;
}

export interface KeptCheck extends Made {
  readonly id: string;
  readonly askedBy: string | null;
  readonly surface: string;
  /** How its answer was put: plain JSON, of whoever put it. */
  readonly shown: unknown;
  readonly at: Date;
}

export interface NewCheck extends Made {
  readonly id: string;
  readonly team: string;
  readonly askedBy: string | null;
  /** How it was asked: `command`, `mention`, `draft`. */
  readonly surface: string;
  readonly shown?: unknown;
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
      ...rowOf({ check, report }),
      asked_by: of.askedBy,
      surface: of.surface,
      shown: of.shown === undefined ? null : JSON.stringify(of.shown),
      created_at: of.at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Of what the desk had decided, what mattered to this check is kept and no more. */
const rowOf = ({ check, report }: Made) => ({
  options: JSON.stringify(thatMattered(check.options, report)),
  report: JSON.stringify(report),
  ids: idsOf(check),
  record_digest: report.record.digest,
});

/** Puts what came of the same text since in the place of what was kept. */
export async function reviseCheck(db: Database, team: string, id: string, made: Made): Promise<void> {
  await db.updateTable('checks').set(rowOf(made)).where('team_id', '=', team).where('id', '=', id).execute();
}

/** The latest check that gave a claim or a finding this id. */
export async function checkThatGave(db: Database, team: string, given: string): Promise<KeptCheck | null> {
  const row = await all(db, team)
    .where(sql<boolean>`ids @> ARRAY[${given}]::text[]`)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : read(row);
}

/** So many checks whose ids begin alike are read whole. */
const mostWhole = 5;

/**
 * The latest first, for one to be found by an id or its beginning. Only those that gave such an id are whole; of the others there are
 * the ids: reading the drafts and reports of all would hold up everybody else.
 */
export async function recentChecks(db: Database, team: string, typed: string): Promise<readonly CheckMade[]> {
  const rows = await db
    .selectFrom('checks')
    .select(['id', 'ids', 'record_digest'])
    .where('team_id', '=', team)
    .orderBy('created_at', 'desc')
    .limit(mostRecent)
    .execute();
  const wanted = rows.filter(({ ids }) => ids.some((id) => id.startsWith(typed))).slice(0, mostWhole);
  const whole = new Map<string, CheckMade>();
  for (const { id } of wanted) {
    const kept = await checkById(db, team, id);
    if (kept !== null) whole.set(id, kept.check);
  }
  return rows.map(({ id, ids, record_digest: digest }) => whole.get(id) ?? idsAlone(ids, digest));
}

const idsAlone = (ids: readonly string[], digest: string): CheckMade => ({
  text: '',
  options: {},
  record: { asOf: '', digest },
  claims: [{ start: 0, ids }],
});

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
    shown: row.shown,
    at: row.created_at,
  };
}
