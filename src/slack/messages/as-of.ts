import { formatDate } from '../../record/partial-date.js';
import { escapedLine, type Mrkdwn, mrkdwn } from './mrkdwn.js';

/** As of when the record speaks: every answer says it. */
export function asOf(record: { readonly asOf: string }): Mrkdwn {
  return mrkdwn`Record as of ${escapedLine(formatDate(record.asOf), 40)}`;
}
