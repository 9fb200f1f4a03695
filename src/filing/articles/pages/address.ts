/** Where readers find a page, of the addresses that it gives itself. */

/** Which of them, and whether one was on another site. */
export interface Found {
  readonly url: string | null;
  readonly elsewhere: boolean;
}

/**
 * The first that may be believed. A page may call any other its original: one on another site than it was fetched from would
 * be filed in that page's place, so it is believed only of a page that came as a file. The front page of a site is no article.
 *
 * @param given as the page writes them, the surest first
 * @param from where it was fetched; null of a file
 */
export function addressOf(given: readonly (string | null | undefined)[], from: string | null): Found {
  const own = webAddress(from, null);
  let elsewhere = false;
  for (const href of given) {
    const url = webAddress(href ?? null, own);
    if (url === null || isFront(url)) continue;
    if (own === null || siteOf(url) === siteOf(own)) return { url: shown(url), elsewhere: false };
    elsewhere = true;
  }
  return { url: own === null ? null : shown(own), elsewhere };
}

/** http(s), with a host that has a name, and without a password. */
function webAddress(href: string | null, base: URL | null): URL | null {
  if (href === null || href.length > 2_000) return null;
  try {
    const url = new URL(href.trim(), base ?? undefined);
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    return isWeb && url.username === '' && url.password === '' ? url : null;
  } catch {
    return null;
  }
}

const isFront = (url: URL): boolean =>
  url.search === '' && /^\/(?:index\.\w{2,5}|home|[a-z]{2}(?:-[a-z]{2})?)?\/?$/i.test(url.pathname);

function shown(url: URL): string {
  const copy = new URL(url);
  copy.hash = '';
  return copy.href;
}

/** Roughly whom a host belongs to: `bbc.co.uk` of `www.bbc.co.uk`. A port or a numeric host is a site of its own. */
function siteOf({ hostname, port }: URL): string {
  if (/^[\d.]+$|:/.test(hostname)) return `${hostname}:${port}`;
  const labels = hostname.toLowerCase().split('.');
  const two =
    labels.at(-1)?.length === 2 && /^(?:com?|org?|net|gov|gob|edu|ac|or|ne)$/.test(labels.at(-2) ?? '');
  return labels.slice(two ? -3 : -2).join('.');
}
