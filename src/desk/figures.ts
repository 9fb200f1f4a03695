/** The desk's week in figures, as its checks and the decisions in force have it. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../record/store/tables.js';
import type { Standing } from './standing.js';
import { standings } from './standings.js';

/** How a rule stands, and how often it has found something. */
export interface RuleFigures extends Standing {
  readonly found: number;
}

export interface Figures {
  /** Of the checks that are kept; what was asked about again or shared is not counted again. */
  readonly checks: number;
  readonly findings: number;
  /** Decisions in force that were made since then. */
  readonly confirmed: number;
  readonly dismissed: number;
  readonly speakersErrors: number;
  /** In the order in which they look. What was confirmed and dismissed counts since a rule was last reset. */
  readonly rules: readonly RuleFigures[];
}

/** Work that brings an earlier check up again. */
const again: readonly string[] = ['share', 'why'];

/** The Monday of a day's week, at midnight in UTC. */
export function mondayOf(now: Date): Date {
  const daysSince = (now.getUTCDay() + 6) % 7;
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() - daysSince));
}

export async function figures(db: Kysely<Tables>, team: string, since: Date): Promise<Figures> {
  const found = await findingsByRule(db, team, since);
  const decided = await decisions(db, team, since);
  return {
    checks: await checksMade(db, team, since),
    findings: [...found.values()].reduce((sum, count) => sum + count, 0),
    confirmed: decided.get('confirmed') ?? 0,
    dismissed: decided.get('dismissed') ?? 0,
    speakersErrors: decided.get('speakers-error') ?? 0,
    rules: (await standings(db, team)).map((one) => ({ ...one, found: found.get(one.rule) ?? 0 })),
  };
}

async function checksMade(db: Kysely<Tables>, team: string, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('checks')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('team_id', '=', team)
    .where('created_at', '>=', since)
    .where('surface', 'not in', again)
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function findingsByRule(db: Kysely<Tables>, team: string, since: Date): Promise<Map<string, number>> {
  // In its lax mode the path finds nothing in a report that an earlier Stet made otherwise, and does not fail.
  const { rows } = await sql<{ rule: string; found: number }>`
    SELECT rule #>> '{}' AS rule, count(*)::integer AS found
    FROM checks, jsonb_path_query(report, '$.claims[*].findings[*].rule') AS rule
    WHERE team_id = ${team} AND created_at >= ${since} AND surface NOT IN (${sql.join(again)})
    GROUP BY 1`.execute(db);
  return new Map(rows.map(({ rule, found }) => [rule, found]));
}

async function decisions(db: Kysely<Tables>, team: string, since: Date): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('finding_decisions')
    .select(['decision', ({ fn }) => fn.countAll<number>().as('count')])
    .where('team_id', '=', team)
    .where('at', '>=', since)
    .groupBy('decision')
    .execute();
  return new Map(rows.map(({ decision, count }) => [decision, Number(count)]));
}
