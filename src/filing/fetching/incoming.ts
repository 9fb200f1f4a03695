/** What was fetched, as it is filed. */
import type { Provenance } from '../articles/article.js';
import type { Incoming } from '../articles/read-article.js';
import { nameIn, saysNothing } from './content-types.js';
import type { Fetched } from './fetch-document.js';

/** @param known of it from elsewhere: a page's own words go before it */
export const incomingOf = (
  { bytes, mimetype, url }: Fetched,
  known: Pick<Provenance, 'title' | 'publisher' | 'byline' | 'date'> = {},
): Incoming => ({
  bytes,
  mimetype,
  // The end of a page's address is no file's name; it tells something only where the type does not.
  from: { ...known, name: saysNothing(mimetype) ? nameIn(new URL(url)) : null, url },
});
