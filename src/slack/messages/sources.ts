import type { NewsRecord } from '../../record/record.js';
import type { Source } from '../../record/schema.js';
import { counted } from '../../reports/wording.js';
import type { Answer } from './answer.js';
import { asOf } from './as-of.js';
import { context, sections } from './blocks.js';
import { escaped, joined, type Mrkdwn, mrkdwn } from './mrkdwn.js';
import { describeSource } from './source-label.js';

/** The documents on record. */
export function sourcesAnswer(record: NewsRecord): Answer {
  const heading = escaped(`${counted(record.sources.length, 'source')} on record`);
  return {
    summary: heading,
    body: sections([heading, ...record.sources.map(sourceLine)]),
    citations: [],
    footer: [context(asOf(record))],
    shareable: true,
  };
}

function sourceLine(source: Source): Mrkdwn {
  return joined(
    [
      mrkdwn`• ${describeSource(source)}`,
      escaped(counted(source.facts.length, 'fact')),
      escaped(counted(source.quotes.length, 'quote')),
    ],
    ' · ',
  );
}
