/** A moment as people are told it. */
import { dayInWords } from '../../reports/wording.js';
import { escaped, type Mrkdwn } from './mrkdwn.js';

/** `4 March 2025, 09:00 UTC` */
export const momentOf = (at: Date): Mrkdwn => {
  const iso = at.toISOString();
  return escaped(`${dayInWords(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`);
};
