import type { Citation } from '../checking/report.js';
import type { Weighed } from '../checking/why/explanation.js';
import { unconfirmed } from './wording.js';

const stances: Readonly<Record<Citation['stance'], string>> = {
  supports: 'supports',
  contradicts: 'contradicts',
  'repeats-error': 'repeats the error',
};

/**
 * One piece of evidence as a line: which way it points, where it is, what stands there. Only words that are the
 * source's or the speaker's own are in quotation marks. Not made safe for any medium: that is the medium's to do.
 */
export function citationInWords(citation: Weighed): string {
  const place =
    citation.source === 'people'
      ? [citation.id, citation.locator].filter((part) => part !== '').join(', ')
      : citation.source === 'against'
        ? `the other text ${citation.locator}`
        : `${citation.source} ${citation.locator}`;
  const link = citation.url !== null && /^https?:\/\//i.test(citation.url) ? ` <${citation.url}>` : '';
  const stance = citation.stance === null ? 'looked at' : stances[citation.stance];
  const read = citation.readByMachine === true ? ` (${unconfirmed})` : '';
  return `${stance}: ${place}${wordsOf(citation)}${read}${link}`;
}

function wordsOf({ wording, snippet }: Weighed): string {
  switch (wording) {
    case 'verbatim':
      return `: “${snippet}”`;
    case 'paraphrase':
      return `, in the record's words: ${snippet}`;
    case 'record':
      return `, an entry: ${snippet}`;
  }
}
