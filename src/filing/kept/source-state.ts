/** What an editor decides about a filed source: that its reading is right, that it goes, that it comes back. */
import type { FiledState } from '../../record/filed/filed-source.js';
import type { Source } from '../../record/schema.js';
import type { Database } from '../../record/store/store.js';
import { changedNow, lapse, lockCompared } from './lapse.js';

export const decisions = ['confirm', 'withdraw', 'restore'] as const;
export type Decision = (typeof decisions)[number];

export interface Decided {
  readonly id: string;
  readonly version: number;
  readonly state: FiledState;
  /** Whether it was otherwise before. */
  readonly changed: boolean;
}

function stateAfter(decision: Decision, state: FiledState, source: Source): FiledState {
  if (decision === 'confirm') return 'confirmed';
  if (decision === 'withdraw') return 'withdrawn';
  if (state !== 'withdrawn') return state;
  return source.read === 'machine' ? 'machine' : 'confirmed';
}

/**
 * Decides about the latest version of a source; the next version is by machine again, or stays withdrawn. Null where no such
 * source was filed.
 *
 * @param by Slack's id of a person, or `stet`
 * @throws {Error} of the store
 */
export function decideSource(
  db: Database,
  id: string,
  decision: Decision,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<Decided | null> {
  return db.transaction().execute(async (trx) => {
    await lockCompared(trx);
    const row = await trx
      .selectFrom('filed_sources')
      .select(['version', 'state', 'body'])
      .where('id', '=', id)
      .where('current', '=', true)
      .executeTakeFirst();
    if (row === undefined) return null;
    // What was held to the schema when it was written.
    const { read, ...confirmed } = row.body as Source;
    const state = stateAfter(decision, row.state, row.body as Source);
    if (state === row.state) return { id, version: row.version, state, changed: false };
    await trx
      .updateTable('filed_sources')
      .set({ state, state_by: by, state_at: at, changed: changedNow })
      .$if(decision === 'confirm', (update) => update.set({ body: JSON.stringify(confirmed) }))
      .$if(row.state === 'withdrawn', (update) => update.set({ compared_at: null }))
      .where('id', '=', id)
      .where('current', '=', true)
      .execute();
    if (state === 'withdrawn') await lapse(trx, id, at);
    return { id, version: row.version, state, changed: true };
  });
}
