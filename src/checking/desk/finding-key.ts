/** What a finding is known by for a text, whatever else changes in the record. */
import { contentId } from '../content-id.js';
import type { Finding } from '../report.js';

const KEY_LENGTH = 20;

const inOneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Made from the rule, the claim's own words, those at issue, and the evidence. Neither where the words stand nor the
 * rest of the record is part of it; other evidence is another key, so that what was decided on a key lapses by itself.
 *
 * @param claimText the sentence that the finding is on
 */
export function findingKey(
  { rule, messageId, actual, citations }: Pick<Finding, 'rule' | 'messageId' | 'actual' | 'citations'>,
  claimText: string,
): string {
  // A record that grows may rank the same evidence otherwise.
  const evidence = citations.map(({ id, stance, snippet }) => JSON.stringify([id, stance, snippet])).sort();
  return contentId(
    'k',
    [JSON.stringify([rule, messageId, inOneSpace(claimText), inOneSpace(actual), evidence])],
    KEY_LENGTH,
  );
}
