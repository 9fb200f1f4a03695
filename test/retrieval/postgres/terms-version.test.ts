/** The terms of some sentences, as the index of an archive has them under its number. */
import { expect, test } from '@jest/globals';
import { searchTerms } from '../../../src/reading/vocabulary.js';
import { digestOf } from '../../../src/record/digest.js';
import { termsVersion } from '../../../src/retrieval/postgres/terms-version.js';

const sentences = [
  'Schumer, the House minority leader, called the pause of 1,250 cyber operations “a gift” to the Kremlin on Feb. 28.',
  'The U.S. Treasury froze $2.5 billion; Ukrainians and Russians met in Riyadh, weren’t they told?',
  'Republicans’ re-election bids: https://example.com/a?b=c #FactCheck @stet 50% of COVID-19 cases',
];

test('are the same as long as the number is', () => {
  expect([termsVersion, digestOf(sentences.map(searchTerms)).slice(0, 23)]).toEqual([
    1,
    'sha256:a2e5a799ce201bf2',
  ]);
});
