/** How the rules stand in a workspace, as its ledger and the decisions in force have it. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Severity } from '../checking/report.js';
import { RULES } from '../checking/rules/index.js';
import type { Tables } from '../record/store/tables.js';
import type { EntryOf, Place } from './ledger/entries.js';
import { append, holdLedger, type Signed } from './ledger/ledger.js';
import { type Counts, type LastStep, type Standing, standingOf, stepDown } from './standing.js';

/** Whose decisions nobody made. */
const stet = 'stet';

/** Every rule, in the order in which they look. */
export async function standings(db: Kysely<Tables>, team: string): Promise<Standing[]> {
  const last = await lastSteps(db, team);
  const counts = await countsSince(db, team);
  return RULES.map(({ meta }) =>
    standingOf(meta, last.get(meta.id), counts.get(meta.id) ?? { confirmed: 0, dismissed: 0 }),
  );
}

/** What was said of rules before the workspace removed Stet counts for nothing: its decisions are gone too. */
const steps = (team: string) => sql`
  SELECT DISTINCT ON (entry ->> 'rule') entry ->> 'rule' AS rule, seq, entry ->> 'to' AS "to"
  FROM ledger
  WHERE team_id = ${team} AND kind IN ('rule-stepped-down', 'rule-reset')
    AND seq > (SELECT coalesce(max(seq), 0) FROM ledger WHERE team_id = ${team} AND kind = 'uninstalled')
  ORDER BY entry ->> 'rule', seq DESC`;

async function lastSteps(db: Kysely<Tables>, team: string): Promise<Map<string, LastStep>> {
  const { rows } = await sql<{ rule: string; seq: number; to: Severity | null }>`${steps(team)}`.execute(db);
  return new Map(rows.map(({ rule, seq, to }) => [rule, { seq, to }]));
}

async function countsSince(db: Kysely<Tables>, team: string): Promise<Map<string, Counts>> {
  const { rows } = await sql<Counts & { rule: string }>`
    WITH steps AS (${steps(team)})
    SELECT made.rule,
      (count(*) FILTER (WHERE decision <> 'dismissed'))::integer AS confirmed,
      (count(*) FILTER (WHERE decision = 'dismissed'))::integer AS dismissed
    FROM finding_decisions made LEFT JOIN steps ON steps.rule = made.rule
    WHERE made.team_id = ${team} AND made.seq > coalesce(steps.seq, 0)
    GROUP BY made.rule`.execute(db);
  return new Map(rows.map(({ rule, ...counts }) => [rule, counts]));
}

export type SteppedDown = Pick<EntryOf<'rule-stepped-down'>['entry'], 'rule' | 'from' | 'to'> & Counts;

/**
 * Has a rule step down where the decision that was just made shows that it must, and says so in the ledger.
 * To be called in the transaction of that decision.
 */
export async function stepDownIfShown(
  trx: Transaction<Tables>,
  team: string,
  rule: string,
  at: Date,
): Promise<SteppedDown | null> {
  const standing = (await standings(trx, team)).find((one) => one.rule === rule);
  const to = standing === undefined ? null : stepDown(standing.severity, standing);
  if (standing === undefined || to === null) return null;
  const { severity: from, confirmed, dismissed } = standing;
  const step = { rule, from, to, confirmed, dismissed };
  const entry = { v: 1, ...step, why: null, place: null } as const;
  await append(trx, team, { kind: 'rule-stepped-down', entry, by: stet, at });
  return step;
}

/** The step that a rule took by a decision; null where that moved nothing. @param seq of the decision's entry */
export async function stepAfter(db: Kysely<Tables>, team: string, seq: number): Promise<SteppedDown | null> {
  const { rows } = await sql<{ entry: SteppedDown }>`
    SELECT next.entry FROM ledger decided JOIN ledger next ON next.team_id = decided.team_id AND next.seq = decided.seq + 1
    WHERE decided.team_id = ${team} AND decided.seq = ${seq} AND next.kind = 'rule-stepped-down'
      AND next.entry ->> 'rule' = decided.entry ->> 'rule'`.execute(db);
  const [found] = rows;
  if (found === undefined) return null;
  const { rule, from, to, confirmed, dismissed } = found.entry;
  return { rule, from, to, confirmed, dismissed };
}

export interface Reset extends Signed {
  readonly rule: string;
  readonly why: string | null;
  readonly place: Place | null;
}

/** Gives a rule its own severity back, and counts anew. False where there is nothing to reset. */
export const resetRule = (db: Kysely<Tables>, team: string, reset: Reset): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const { rule, why, place, by, at } = reset;
    await holdLedger(trx, team);
    const standing = (await standings(trx, team)).find((one) => one.rule === rule);
    if (standing === undefined) return false;
    if (standing.severity === standing.own && standing.precision === null) return false;
    await append(trx, team, { kind: 'rule-reset', entry: { v: 1, rule, why, place }, by, at });
    return true;
  });
