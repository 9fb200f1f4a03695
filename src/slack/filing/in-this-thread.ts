/** Filing in the bot's own thread. */
import { fetchAndFile } from '../../filing/fetching/file-address.js';
import { createFiling } from '../../filing/filing.js';
import type { Store } from '../../record/store/store.js';
import type { RecordInUse } from '../record-in-use.js';
import type { FilingSettings } from '../settings.js';
import type { FilingPort } from './port.js';

export function filingPort(
  { db }: Pick<Store, 'db'>,
  checking: Pick<RecordInUse, 'folder' | 'refresh'>,
  { filing: { hosts } }: { readonly filing: Pick<FilingSettings, 'hosts'> },
): FilingPort {
  const filing = createFiling({ db, record: () => checking.folder, now: () => new Date() });
  return {
    filing,
    fetchAndFile: (address, asked) => fetchAndFile(filing, address, asked, { hosts }),
    refresh: () => checking.refresh(),
  };
}
