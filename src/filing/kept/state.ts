/** An editor confirms what the machine read of a source, takes a source out of the record, or puts it back. */
import type { FiledState } from '../../record/filed/filed-source.js';
import type { Database } from '../../record/store/store.js';

/** Whether there is such a source, in whatever state it was before. */
export type StateSet = 'set' | 'unknown';

const set = async (db: Database, id: string, state: FiledState): Promise<StateSet> => {
  const done = await db
    .updateTable('filed_sources')
    .set({ state })
    .where('id', '=', id)
    .where('current', '=', true)
    .returning('id')
    .executeTakeFirst();
  return done === undefined ? 'unknown' : 'set';
};

export const confirmSource = (db: Database, id: string, _by: string): Promise<StateSet> =>
  set(db, id, 'confirmed');

export const withdrawSource = (db: Database, id: string, _by: string): Promise<StateSet> =>
  set(db, id, 'withdrawn');

/** As machine read it: to be confirmed anew. */
export const restoreSource = (db: Database, id: string, _by: string): Promise<StateSet> =>
  set(db, id, 'machine');
