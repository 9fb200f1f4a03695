/** An editor confirms, withdraws or restores a source: the state in the store, and the ledger's entry of it. */

import type { Place } from '../../desk/ledger/entries.js';
import { append, type Signed } from '../../desk/ledger/ledger.js';
import { confirmSource, restoreSource, withdrawSource } from '../../filing/kept/state.js';
import type { FiledSource, FiledState } from '../../record/filed/filed-source.js';
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

const states: Readonly<Record<StateWanted, FiledState>> = {
  confirmed: 'confirmed',
  withdrawn: 'withdrawn',
  restored: 'machine',
};
const changes = { confirmed: confirmSource, withdrawn: withdrawSource, restored: restoreSource } as const;
const kinds = {
  confirmed: 'source-confirmed',
  withdrawn: 'source-withdrawn',
  restored: 'source-restored',
} as const;

/** @throws {Error} of the store */
export async function setState(db: Database, team: string, change: StateChange): Promise<StateChanged> {
  const { source: id, to, by, at, place, again } = change;
  const before = await readFiledSource(db, id);
  if (before === null) return { kind: 'unknown' };
  const isNew = before.state !== states[to];
  if (isNew) await changes[to](db, id, by);
  const entered = again && (await isEntered(db, team, change));
  // Where the process ended between the two, the entry is what is missing.
  if (!entered && (isNew || again)) {
    const entry = { v: 1, source: id, version: before.version, why: null, place } as const;
    await db.transaction().execute((trx) => append(trx, team, { kind: kinds[to], entry, by, at }));
  }
  const source = (await readFiledSource(db, id)) ?? before;
  return { kind: isNew || again ? 'changed' : 'already', source };
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
