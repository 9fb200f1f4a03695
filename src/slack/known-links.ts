/** Which document on record an address leads to, however the address was copied. */
import type { NewsRecord } from '../record/record.js';
import type { Source } from '../record/schema.js';

/** What addresses carry to say who passed them on. A name that some site gives to a page of its own is not among them. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|igsh|mc_cid|mc_eid|cmpid|smid|smtyp|ref_src|ns_campaign|ns_mchannel|guccounter|guce_\w+|_ga|__twitter_impression)$/i;

/**
 * The address without what does not change where it leads: scheme, `www.`, port of the scheme, a slash at the end, tracking,
 * the place in the page. Null where it is no address of the web.
 */
export function normalisedAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const host = url.hostname
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^(?:www|m|amp|mobile)\./, '');
  const port = url.port === '' ? '' : `:${url.port}`;
  const path = url.pathname.replace(/\/(?:index\.html?)?$/i, '').replace(/\/+$/, '');
  const kept = [...url.searchParams]
    .filter(([name]) => !tracking.test(name))
    .sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)));
  const query = kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`;
  return `${host}${port}${path}${query}`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By address; of two documents at the same address, the first on record. */
export type KnownLinks = ReadonlyMap<string, Source>;

export function knownLinks(record: Pick<NewsRecord, 'sources'>): KnownLinks {
  const links = new Map<string, Source>();
  for (const source of record.sources) {
    const address = source.url === null ? null : normalisedAddress(source.url);
    if (address !== null && !links.has(address)) links.set(address, source);
  }
  return links;
}

/** The document at this address; null where none is on record. */
export function sourceAt(address: string, links: KnownLinks): Source | null {
  const normalised = normalisedAddress(address);
  return normalised === null ? null : (links.get(normalised) ?? null);
}

/**
 * The one address that a message is made of, besides a mention of somebody; null where there are words with it, or none.
 * @param wire the text as Slack sends it: `<@U1> <https://a.example/story|a.example>`
 */
export function onlyLink(wire: string): string | null {
  const [, wrapped, bare] =
    /^(?:<@\w+(?:\|[^>]*)?>[\s,:]*)*(?:<(https?:[^|>\s]+)(?:\|[^>]*)?>|(https?:[^\s<>]+))\s*(?:<@\w+(?:\|[^>]*)?>\s*)*$/.exec(
      wire.trim(),
    ) ?? [];
  const address = (wrapped ?? bare)?.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  return address !== undefined && URL.canParse(address) ? address : null;
}
