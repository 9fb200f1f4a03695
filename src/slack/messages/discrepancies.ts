/** Documented places where reporting is wrong or sources disagree: all of them in a line each, or one in full. */
import type { NewsRecord } from '../../record/record.js';
import { counted } from '../../reports/wording.js';
import type { Answer } from './answer.js';
import { asOf } from './as-of.js';
import { context, sections } from './blocks.js';
import { type CardOptions, discrepancyCard, discrepancyLine } from './discrepancy-card.js';
import { escaped, escapedLine, mrkdwn } from './mrkdwn.js';
import { plainAnswer } from './plain.js';

export function discrepanciesAnswer(record: NewsRecord): Answer {
  const heading = escaped(
    `${counted(record.discrepancies.length, 'discrepancy', 'discrepancies')} on record`,
  );
  return {
    summary: heading,
    body: sections([heading, ...record.discrepancies.map(discrepancyLine)]),
    citations: [],
    footer: [context(asOf(record))],
    shareable: true,
  };
}

/** @param options what was ruled and who may rule; without it, the card has no buttons */
export function discrepancyAnswer(id: string, record: NewsRecord, options?: CardOptions): Answer {
  const discrepancy = record.discrepancies.find((known) => known.id === id);
  if (!discrepancy) {
    return plainAnswer(
      mrkdwn`There is no discrepancy “${escapedLine(id, 100)}” on record. “discrepancies” alone lists them with their ids.`,
    );
  }
  return {
    summary: discrepancyLine(discrepancy),
    body: discrepancyCard(discrepancy, record, options),
    citations: [],
    footer: [context(asOf(record))],
    shareable: true,
  };
}
