/** Documented places where reporting is wrong or sources disagree: all of them in a line each, or one in full. */
import type { NewsRecord } from '../../record/record.js';
import type { Discrepancy, Side } from '../../record/schema.js';
import { counted } from '../../reports/wording.js';
import type { Answer } from './answer.js';
import { asOf } from './as-of.js';
import { context, sections } from './blocks.js';
import { bold, escaped, escapedLine, joined, type Mrkdwn, mrkdwn } from './mrkdwn.js';
import { plainAnswer } from './plain.js';
import { describeSource } from './source-label.js';

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

export function discrepancyAnswer(id: string, record: NewsRecord): Answer {
  const discrepancy = record.discrepancies.find((known) => known.id === id);
  if (!discrepancy) {
    return plainAnswer(
      mrkdwn`There is no discrepancy “${escapedLine(id, 100)}” on record. “discrepancies” alone lists them with their ids.`,
    );
  }
  return {
    summary: discrepancyLine(discrepancy),
    body: sections([
      bold(escapedLine(discrepancy.subject, 300)),
      mrkdwn`${kindOf(discrepancy)} · ${escaped(discrepancy.id, 120)} · ruling: ${escaped(discrepancy.ruling)}`,
      ...discrepancy.sides.map((side) => sideLine(side, record)),
      ...rightLines(discrepancy),
    ]),
    citations: [],
    footer: [context(asOf(record))],
    shareable: true,
  };
}

function discrepancyLine(discrepancy: Discrepancy): Mrkdwn {
  const { id, subject, sides } = discrepancy;
  const sources = new Set(sides.map(({ source }) => source)).size;
  return mrkdwn`• ${bold(escapedLine(subject, 300))} – ${kindOf(discrepancy)}, ${escaped(counted(sources, 'source'))} · ${escaped(id, 120)}`;
}

function kindOf({ kind, over }: Discrepancy): Mrkdwn {
  if (kind === 'error') return escaped('error in reporting');
  return over === 'manner' ? escaped('sources differ in manner') : escaped('sources disagree');
}

function sideLine({ source, locator, words, says, wrong }: Side, record: NewsRecord): Mrkdwn {
  const known = record.sources.find(({ id }) => id === source);
  return joined([
    mrkdwn`• ${known ? describeSource(known) : escapedLine(source, 120)}, ${escapedLine(locator, 20)}: “${escapedLine(words, 400)}”.`,
    escapedLine(says, 700),
    wrong === true ? bold(escaped('This is where it is wrong.')) : escaped(''),
  ]);
}

function rightLines({ right }: Discrepancy): Mrkdwn[] {
  if (!right) return [escaped('The record does not settle which is right.')];
  return [
    mrkdwn`${bold(escaped('Right:'))} ${escapedLine(right.says, 700)}`,
    mrkdwn`${bold(escaped('Why:'))} ${escapedLine(right.why, 900)} (${escapedLine(right.evidence.join(', '), 600)})`,
  ];
}
