/** Hosts of the newsroom's own, which may be fetched from though they are private. */
import { readHosts } from '../filing/fetching/hosts.js';
import { CannotRun, type Surroundings } from './command.js';

/** @throws {CannotRun} where STET_FILING_HOSTS cannot be read */
export function ownHosts({ STET_FILING_HOSTS: list = '' }: Surroundings['env']): ReadonlySet<string> {
  const read = readHosts(list);
  if (read.kind === 'hosts') return read.hosts;
  throw new CannotRun(
    `STET_FILING_HOSTS lists names or addresses of hosts, separated by commas, and "${read.entry}" is neither.`,
  );
}
