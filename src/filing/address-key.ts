/** What two addresses of one article have in common. */

/** What campaigns and social media hang on to an address. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|cmpid|ocid|smid|ref|ref_src|source|share)$/i;

/** @returns null where it is no http(s) address */
export function addressKey(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const query = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort();
  const host = url.host.replace(/^www\./, '');
  const path = url.pathname.replace(/\/+$/, '');
  return `${host}${path}${query.length === 0 ? '' : `?${new URLSearchParams(query)}`}`;
}
