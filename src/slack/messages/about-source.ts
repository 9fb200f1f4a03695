/** What is on record of one document: what an unfurled link and the answer to a bare link say. */
import type { NewsRecord } from '../../record/record.js';
import type { Discrepancy, Source } from '../../record/schema.js';
import { counted } from '../../reports/wording.js';
import { kindOf } from './discrepancy-card.js';
import { bold, escaped, escapedLine, joined, type Mrkdwn, mrkdwn } from './mrkdwn.js';

/** Discrepancies that the document has a side in and that are not dismissed. */
export const standingIn = ({ discrepancies }: NewsRecord, source: Source): readonly Discrepancy[] =>
  discrepancies.filter(
    ({ sides, ruling }) => ruling !== 'dismissed' && sides.some((side) => side.source === source.id),
  );

/** `12 facts and 3 quotes on record` */
export const heldFrom = ({ facts, quotes }: Source): Mrkdwn =>
  escaped(`${counted(facts.length, 'fact')} and ${counted(quotes.length, 'quote')} on record`);

/** `• *Subject* – error in reporting, this document is wrong · confirmed` */
export function disputeLine({ subject, sides, ruling, ...discrepancy }: Discrepancy, source: Source): Mrkdwn {
  const wrong = sides.some((side) => side.source === source.id && side.wrong === true);
  return joined(
    [
      mrkdwn`• ${bold(escapedLine(subject, 300))} – ${kindOf(discrepancy)}`,
      wrong ? escaped('this article is wrong') : mrkdwn``,
      escaped(ruling === 'open' ? 'not ruled on' : ruling),
      escapedLine(discrepancy.id, 120),
    ],
    ' · ',
  );
}
