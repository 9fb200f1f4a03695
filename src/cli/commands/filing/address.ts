/** Files what is at an address. What fetches is loaded only where there is one. */
import type { Filing } from '../../../filing/filing.js';
import type { Asked } from '../../../filing/kept/keep-article.js';
import type { Outcome } from '../../../filing/outcome.js';
import type { Surroundings } from '../../command.js';

/**
 * Of a feed, what was filed before an interruption is filed, and told.
 *
 * @param told of a feed, how many items are through
 * @throws {CannotRun} where STET_FILING_HOSTS is no list of hosts
 */
export async function fileAddress(
  filing: Filing,
  address: string,
  asked: Asked,
  { env, signal }: { readonly env: Surroundings['env']; readonly signal: AbortSignal },
  told: (done: number, of: number) => void,
): Promise<readonly Outcome[]> {
  const [{ fetchAndFile }, { ownHosts }] = await Promise.all([
    import('../../../filing/fetching/file-address.js'),
    import('../../own-hosts.js'),
  ]);
  return fetchAndFile(filing, address, asked, { signal, hosts: ownHosts(env), onProgress: told });
}
