/** Files what is at an address. What fetches is loaded only where there is one. */
import { refused } from '../../../filing/articles/article.js';
import type { Filing } from '../../../filing/filing.js';
import type { Asked } from '../../../filing/kept/keep-article.js';
import type { Outcome } from '../../../filing/outcome.js';

export async function fileAddress(
  _filing: Filing,
  _address: string,
  _asked: Asked,
  _signal: AbortSignal,
): Promise<readonly Outcome[]> {
  return [refused('This build of Stet fetches nothing. Save the page, and file it with --url LINK.')];
}
