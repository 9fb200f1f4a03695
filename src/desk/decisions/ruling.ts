/** The desk's ruling on a discrepancy: the one in force, and the ledger's entry of it, both or neither. */
import type { Kysely } from 'kysely';
import type { Ruling } from '../../checking/desk/view.js';
import type { Tables } from '../../record/store/tables.js';
import type { Place } from '../ledger/entries.js';
import { append, holdLedger, type Signed } from '../ledger/ledger.js';
import { readReason } from './reason.js';

export interface OnDiscrepancy extends Signed {
  /** With or without `discrepancies/`. */
  readonly discrepancy: string;
  readonly ruling: Ruling['ruling'];
  readonly why: string | null;
  readonly place: Place | null;
}

export type Ruled =
  /** `before`: null where the record's own ruling stood. */
  | { readonly kind: 'ruled'; readonly seq: number; readonly before: Ruling['ruling'] | null }
  /** The same person had ruled so already, for the same reason. */
  | { readonly kind: 'already'; readonly seq: number }
  | { readonly kind: 'refused'; readonly reason: 'too-long' };

export async function rule(
  db: Kysely<Tables>,
  team: string,
  { discrepancy, ruling, why, place, by, at }: OnDiscrepancy,
): Promise<Ruled> {
  const id = discrepancy.replace(/^discrepancies\//, '');
  const reason = readReason(why);
  if (reason.kind === 'refused') return reason;
  return db.transaction().execute(async (trx) => {
    await holdLedger(trx, team);
    const inForce = await trx
      .selectFrom('rulings')
      .select(['ruling', 'by', 'why', 'seq'])
      .where('team_id', '=', team)
      .where('discrepancy_id', '=', id)
      .executeTakeFirst();
    if (inForce?.ruling === ruling && inForce.by === by && inForce.why === reason.why)
      return { kind: 'already', seq: inForce.seq };
    const before = inForce?.ruling ?? null;
    const { seq } = await append(trx, team, {
      kind: 'ruling-made',
      entry: { v: 1, discrepancy: id, ruling, before, why: reason.why, place },
      ...{ by, at },
    });
    const row = { ruling, by, at, why: reason.why, seq };
    await trx
      .insertInto('rulings')
      .values({ team_id: team, discrepancy_id: id, ...row })
      .onConflict((conflict) => conflict.columns(['team_id', 'discrepancy_id']).doUpdateSet(row))
      .execute();
    return { kind: 'ruled', seq, before };
  });
}
