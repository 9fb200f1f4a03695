/** Files what is at an address. What fetches is loaded only where there is one. */
import type { Filing } from '../../../filing/filing.js';
import type { Asked } from '../../../filing/kept/keep-article.js';
import type { Outcome } from '../../../filing/outcome.js';
import { CannotRun, type Surroundings } from '../../command.js';

/** What a link may be fetched with, beside the public internet. @throws {CannotRun} where STET_FILING_HOSTS is no list of hosts */
async function ownHosts({ STET_FILING_HOSTS = '' }: Surroundings['env']): Promise<ReadonlySet<string>> {
  const { readHosts } = await import('../../../filing/fetching/hosts.js');
  const read = readHosts(STET_FILING_HOSTS);
  if (read.kind === 'hosts') return read.hosts;
  throw new CannotRun(
    `STET_FILING_HOSTS lists names or addresses of hosts, separated by commas, and "${read.entry}" is neither.`,
  );
}

/**
 * Of a feed, what was filed before an interruption is filed, and told.
 *
 * @param told of a feed, how many items are through
 */
export async function fileAddress(
  filing: Filing,
  address: string,
  asked: Asked,
  { env, signal }: { readonly env: Surroundings['env']; readonly signal: AbortSignal },
  told: (done: number, of: number) => void,
): Promise<readonly Outcome[]> {
  const { fetchAndFile } = await import('../../../filing/fetching/file-address.js');
  const hosts = await ownHosts(env);
  const outcomes: Outcome[] = [];
  // What came of each item is noted as it is filed: an interruption takes the answer away.
  const noting: Pick<Filing, 'file'> = {
    async file(incoming, by) {
      const of = await filing.file(incoming, by);
      outcomes.push(...of);
      return of;
    },
  };
  try {
    return await fetchAndFile(noting, address, asked, { signal, hosts, onProgress: told });
  } catch (error) {
    if (signal.aborted) return outcomes;
    throw error;
  }
}
