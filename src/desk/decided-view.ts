/** What a workspace has decided, as a check takes account of it. */
import type { Kysely } from 'kysely';
import type { Decided, DeskView, Dismissal, Ruling } from '../checking/desk/view.js';
import type { Severity } from '../checking/report.js';
import type { Tables } from '../record/store/tables.js';
import { standings } from './standings.js';

/** Without the settings of a channel, which are another matter. */
export async function decidedView(db: Kysely<Tables>, team: string): Promise<Omit<DeskView, 'rules'>> {
  const decisions = await db
    .selectFrom('finding_decisions')
    .select(['finding_key', 'decision', 'by', 'at', 'why'])
    .where('team_id', '=', team)
    .orderBy('finding_key')
    .execute();
  const rulings = await db
    .selectFrom('rulings')
    .select(['discrepancy_id', 'ruling', 'by', 'at', 'why'])
    .where('team_id', '=', team)
    .orderBy('discrepancy_id')
    .execute();
  const stepped = (await standings(db, team)).filter(({ severity, own }) => severity !== own);
  return {
    dismissed: Object.fromEntries(
      decisions.flatMap(({ finding_key, decision, by, at, why }): [string, Dismissal][] =>
        decision === 'confirmed' ? [] : [[finding_key, { by, at: at.toISOString(), why, kind: decision }]],
      ),
    ),
    confirmed: Object.fromEntries(
      decisions.flatMap(({ finding_key, decision, by, at }): [string, Decided][] =>
        decision === 'confirmed' ? [[finding_key, { by, at: at.toISOString() }]] : [],
      ),
    ),
    rulings: Object.fromEntries(
      rulings.map(({ discrepancy_id, ruling, by, at, why }): [string, Ruling] => [
        discrepancy_id,
        { ruling, by, at: at.toISOString(), why },
      ]),
    ),
    severities: Object.fromEntries(stepped.map(({ rule, severity }): [string, Severity] => [rule, severity])),
  };
}
