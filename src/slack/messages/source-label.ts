/** What a citation's source is called in front of people. */
import type { Citation } from '../../checking/report.js';
import { formatDate } from '../../record/partial-date.js';
import type { NewsRecord } from '../../record/record.js';
import type { Source } from '../../record/schema.js';
import { bold, escapedLine, joined, link, type Mrkdwn, mrkdwn } from './mrkdwn.js';

/** @param otherText what the text is called that the draft was held against */
export function sourceLabel(citation: Citation, record: NewsRecord, otherText?: string): Mrkdwn {
  if (citation.source === 'people') return bold(escapedLine('The record of people and offices'));
  if (citation.source === 'against') {
    const name = otherText === undefined ? [] : [mrkdwn`· ${escapedLine(otherText, 120)}`];
    return joined([bold(escapedLine('The other text')), ...name]);
  }
  const source = record.sources.find(({ id }) => id === citation.source);
  return source ? describeSource(source) : bold(escapedLine(citation.source, 200));
}

/** Headline, publisher and date, as far as the document states them, and the id that the record knows it by. */
export function describeSource(source: Source): Mrkdwn {
  const name = link(source.url, escapedLine(source.title ?? source.id, 300));
  const known = [source.publisher, source.date && formatDate(source.date.on)].filter(
    (part): part is string => typeof part === 'string',
  );
  // Without a headline, the id is the name already.
  const id = source.title === null ? [] : [source.id];
  return joined([bold(name), ...[...known, ...id].map((part) => mrkdwn`· ${escapedLine(part, 120)}`)]);
}
