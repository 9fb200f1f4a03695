/** Hosts of the newsroom's own, which may be fetched from though they are private. */
import ipaddr from 'ipaddr.js';

export type ReadHosts =
  | { readonly kind: 'hosts'; readonly hosts: ReadonlySet<string> }
  /** @property entry that is no name of a host and no address */
  | { readonly kind: 'invalid'; readonly entry: string };

const NAME = /^(?!-)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*$/;

/** As the host of a URL is written: lower case, no brackets, no point at the end. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');

/** `cms.example.org,10.0.0.5`: names and addresses, without ports, separated by commas. */
export function readHosts(list: string): ReadHosts {
  const hosts = new Set<string>();
  for (const entry of list.split(',')) {
    const typed = entry.trim().toLowerCase();
    if (typed === '') continue;
    if (ipaddr.isValid(typed) && !typed.includes('%')) {
      const address = ipaddr.parse(typed);
      hosts.add(hostOf(new URL(address.kind() === 'ipv6' ? `http://[${typed}]` : `http://${typed}`)));
    } else if (NAME.test(typed)) hosts.add(typed);
    else return { kind: 'invalid', entry: entry.trim() };
  }
  return { kind: 'hosts', hosts };
}
