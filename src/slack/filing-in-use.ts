/** Filing for a program that goes on answering: long stages in a thread of their own, and the record in use kept up with it. */
import { createFiling, type Filing, type FilingParts } from '../filing/filing.js';
import { inThread } from '../filing/thread/in-thread.js';
import type { Store } from '../record/store/store.js';
import type { RecordInUse } from './record-in-use.js';

export interface FilingInUse extends Filing {
  /** Takes nothing more; what is in hand is given up, and nothing that was kept is lost. */
  close(): Promise<void>;
}

/**
 * What is filed or found is taken up by the record in use soon after; nobody waits for that: whoever must can `refresh()` it.
 */
export function filingInUse(
  inUse: Pick<RecordInUse, 'folder' | 'refresh'>,
  { db, kind }: Pick<Store, 'db' | 'kind'>,
  now: FilingParts['now'],
): FilingInUse {
  const stages = inThread();
  const filing = createFiling({ db, now, record: () => inUse.folder, stages, alone: kind === 'embedded' });
  return {
    async file(incoming, asked) {
      const outcomes = await filing.file(incoming, asked);
      if (outcomes.some(({ kind }) => kind !== 'refused')) void inUse.refresh();
      return outcomes;
    },
    async compare(signal, told) {
      const found = await filing.compare(signal, told);
      // Also where nothing was found: what had lapsed is no longer shown.
      void inUse.refresh();
      return found;
    },
    close: () => stages.close(),
  };
}
