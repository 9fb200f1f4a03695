/** The headline of a page, without the name of its site. */
import { bare } from '../words.js';

const PARTED = /^(.+\S)\s*(?:\s[|–—·•«»-]|\||\s::|\s\/\/)\s+([^|]{2,60})$/u;

/**
 * @param candidates the surest first
 * @param shown the heading that the page shows
 * @param names of the site, and of its publisher
 */
export function headlineOf(
  candidates: readonly (string | null)[],
  shown: string | null,
  names: readonly (string | null)[],
): string | null {
  const first = candidates.find((candidate) => candidate !== null) ?? null;
  if (first === null) return shown;
  const sites = names.flatMap((name) => (name === null ? [] : [bare(name).replaceAll(' ', '')]));
  let title = first;
  for (let n = 0; n < 3; n += 1) {
    if (shown !== null && bare(title) === bare(shown)) return shown;
    const [, head, tail] = PARTED.exec(title) ?? [];
    if (head === undefined || tail === undefined) break;
    const isHeading = shown !== null && bare(head).startsWith(bare(shown));
    if (!isHeading && !isSite(tail, sites)) break;
    title = head;
  }
  // Some write it cut short for search engines.
  const cut = /(?:…|\.\.\.)$/.exec(title);
  const begins = cut === null ? null : bare(title.slice(0, cut.index));
  return shown !== null && begins !== null && bare(shown).startsWith(begins) ? shown : title;
}

const isSite = (tail: string, sites: readonly string[]): boolean => {
  const plain = bare(tail).replaceAll(' ', '');
  return sites.some(
    (site) => site === plain || (plain.length > 3 && (site.startsWith(plain) || plain.startsWith(site))),
  );
};
