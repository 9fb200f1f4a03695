/** What evidence counts for that a machine has read and no editor has confirmed. */
import type { Discrepancy } from '../record/schema.js';
import type { Passage } from '../retrieval/passages.js';
import type { Context } from './context.js';
import { rulingOf } from './desk/ruling.js';
import type { Finding } from './report.js';

/** Whether a passage is as a machine has read it in its source. */
export const isMachineRead = (passage: Passage): boolean =>
  passage.kind !== 'side' && passage.of.read === 'machine';

/** Whether people stand behind a discrepancy: they have documented it, or confirmed what was found by machine. */
export const isEstablished = (discrepancy: Discrepancy, context: Context): boolean =>
  discrepancy.found !== 'machine' || rulingOf(discrepancy, context) === 'confirmed';

/** Rules that go by a speaker's or source's very words: there is nothing in them that a machine could have misread. */
const BY_THE_WORDS: ReadonlySet<string> = new Set(['altered-quote']);

const SAYS_SO = 'Only what was read by machine, and is not yet confirmed, is against it.';

/**
 * An error for which nothing speaks but what a machine has read is a warning, and says so: who said it, what a figure
 * counts and what a sentence denies is the reader's guess until an editor has looked.
 */
export function asSureAsRead(finding: Finding): Finding {
  const against = finding.citations.filter(({ stance }) => stance === 'contradicts');
  if (
    finding.severity !== 'error' ||
    against.length === 0 ||
    BY_THE_WORDS.has(finding.rule) ||
    against.some(({ readByMachine }) => readByMachine !== true)
  )
    return finding;
  return { ...finding, severity: 'warning', readByMachine: true, message: `${finding.message} ${SAYS_SO}` };
}
