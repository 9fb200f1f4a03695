/** From a message that is nothing but a link to what is on record of the page. Nothing is fetched. */
import type { NewsRecord } from '../record/record.js';
import { knownLinks, onlyLink } from './known-links.js';
import type { Answer } from './messages/answer.js';
import { sourceAnswer } from './messages/source-answer.js';

/**
 * @param wire the text as Slack sends it
 * @returns null where it is not a link alone
 */
export function answerLink(wire: string, record: NewsRecord): Answer | null {
  const address = onlyLink(wire);
  return address === null ? null : sourceAnswer(address, knownLinks(record), record);
}
