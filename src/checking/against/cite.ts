/** Citations of the other text: its own words, by paragraph. */
import type { Citation } from '../report.js';
import type { Line } from './other-text.js';

/** What a text held against another is called in citations. */
export const AGAINST = 'against';

export const citeLine = ({ sentence, locator }: Line, stance: Citation['stance']): Citation => ({
  source: AGAINST,
  id: `${AGAINST}/${locator.slice(1)}`,
  locator,
  snippet: sentence.text,
  wording: 'verbatim',
  stance,
  url: null,
});
