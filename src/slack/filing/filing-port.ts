/** Filing as the bot has it: long stages in a thread of their own, and the record in use kept up with it. */
import { fetchAndFile } from '../../filing/fetching/file-address.js';
import type { Store } from '../../record/store/store.js';
import { filingInUse } from '../filing-in-use.js';
import type { RecordInUse } from '../record-in-use.js';
import type { FilingSettings } from '../settings.js';
import type { FilingPort } from './port.js';

export interface OpenFilingPort extends FilingPort {
  /** Takes nothing more; nothing that was kept is lost. To be closed before the record in use and the store. */
  close(): Promise<void>;
}

export function filingPort(
  store: Pick<Store, 'db' | 'kind'>,
  inUse: Pick<RecordInUse, 'folder' | 'refresh'>,
  { filing: { hosts } }: { readonly filing: Pick<FilingSettings, 'hosts'> },
): OpenFilingPort {
  const filing = filingInUse(inUse, store, () => new Date());
  return {
    filing,
    fetchAndFile: (address, asked) => fetchAndFile(filing, address, asked, { hosts }),
    refresh: () => inUse.refresh(),
    close: () => filing.close(),
  };
}
