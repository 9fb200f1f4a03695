/** Addresses that may be fetched, as far as the address itself tells. */
import { hostOf } from './hosts.js';
import { type NotFetched, notFetched } from './not-fetched.js';

/** In UTF-16 units. */
const longest = 2048;

/**
 * Those of the web. On others answer mail, databases and printers, which take a request for something else; a host that
 * `STET_FILING_HOSTS` names may be asked at any.
 */
const ports: ReadonlySet<string> = new Set(['', '80', '443', '8080', '8443']);

/**
 * Pure: where the host's name leads is judged when it is known.
 *
 * @param base what a relative address is relative to
 * @param hosts that may be asked at any port
 */
export function readAddress(typed: string, hosts: ReadonlySet<string>, base?: URL): URL | NotFetched {
  const refuse = (why: string) => notFetched('address', why);
  if (typed.length > longest)
    return refuse(
      `The address is longer than ${longest} characters. Use the page’s own link, without what was added to it.`,
    );
  if (!URL.canParse(typed, base))
    return refuse('That is no web address. Give a whole one, such as https://example.com/story.');
  const url = new URL(typed, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refuse(
      `Only http and https addresses are fetched, not ${url.protocol.slice(0, 30)} Give the page’s web address.`,
    );
  if (url.username !== '' || url.password !== '')
    return refuse(
      'The address holds a user name or a password. Give it without, or save the page and file the file.',
    );
  if (!ports.has(url.port) && !hosts.has(hostOf(url)))
    return refuse(
      `Port ${url.port} is not one of the web (80, 443, 8080, 8443). If the host is your own, name it in STET_FILING_HOSTS.`,
    );
  url.hash = '';
  return url;
}
