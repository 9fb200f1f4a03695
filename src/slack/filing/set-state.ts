/** An editor confirms, withdraws or restores a source: the state in the store, and the ledger's entry of it. */

import type { Place } from '../../desk/ledger/entries.js';
import { append, type Signed } from '../../desk/ledger/ledger.js';
import { decideSource } from '../../filing/kept/source-state.js';
import type { FiledSource } from '../../record/filed/filed-source.js';
import { readFiledSource } from '../../record/filed/read-filed.js';
import type { Database } from '../../record/store/store.js';

export type StateWanted = 'confirmed' | 'withdrawn' | 'restored';

export interface StateChange extends Signed {
  readonly source: string;
  readonly to: StateWanted;
  readonly place: Place | null;
  /** The job was taken up before: what it did then is not done, or told, a second time. */
  readonly again: boolean;
}

export type StateChanged =
  | { readonly kind: 'changed'; readonly source: FiledSource }
  /** It was so already. */
  | { readonly kind: 'already'; readonly source: FiledSource }
  | { readonly kind: 'unknown' };

const decisions = { confirmed: 'confirm', withdrawn: 'withdraw', restored: 'restore' } as const;
const kinds = {
  confirmed: 'source-confirmed',
  withdrawn: 'source-withdrawn',
  restored: 'source-restored',
} as const;

/** @throws {Error} of the store */
export async function setState(db: Database, team: string, change: StateChange): Promise<StateChanged> {
  const { source: id, to, by, at, place, again } = change;
  const decided = await decideSource(db, id, decisions[to], { by, at });
  const filed = decided === null ? null : await readFiledSource(db, id);
  if (decided === null || filed === null) return { kind: 'unknown' };
  const done = decided.changed || again;
  // Where the process ended between the two, the entry is what is missing.
  if (done && !(again && (await isEntered(db, team, change)))) {
    const entry = { v: 1, source: id, version: decided.version, why: null, place } as const;
    await db.transaction().execute((trx) => append(trx, team, { kind: kinds[to], entry, by, at }));
  }
  return { kind: done ? 'changed' : 'already', source: filed };
}

async function isEntered(db: Database, team: string, { to, by, at }: StateChange): Promise<boolean> {
  const found = await db
    .selectFrom('ledger')
    .select('seq')
    .where('team_id', '=', team)
    .where('kind', '=', kinds[to])
    .where('by', '=', by)
    .where('at', '=', at)
    .executeTakeFirst();
  return found !== undefined;
}
