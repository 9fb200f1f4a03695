/** Hosts of the newsroom's own, which may be fetched from though they are private. */
import { readHosts } from '../filing/fetching/hosts.js';
import { CannotRun, type Surroundings } from './command.js';

/** @throws {CannotRun} where STET_FILING_HOSTS cannot be read */
export function ownHosts({ STET_FILING_HOSTS: list = '' }: Surroundings['env']): ReadonlySet<string> {
  const read = readHosts(list);
  if (read.kind === 'hosts') return read.hosts;
  throw new CannotRun(
    `STET_FILING_HOSTS names hosts or their addresses, without ports, separated by commas, such as cms.example.org,10.0.0.5, not "${read.entry}".`,
  );
}
