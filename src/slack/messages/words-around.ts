import { bold, escapedLine, joined, type Mrkdwn, mrkdwn } from './mrkdwn.js';

/** So much of the sentence is shown on either side, in UTF-16 units. */
const oneSide = 120;
const longestAtIssue = 500;

/**
 * A sentence shortened around the words at issue, and those in bold where Slack can set them so: where they begin and end
 * with words of their own.
 *
 * @param start UTF-16 offsets into `text`, half-open; where they are none, the sentence is shown as it is
 */
export function wordsAround(text: string, start: number, end: number): Mrkdwn {
  const before = text.slice(0, start);
  const words = text.slice(start, end);
  const after = text.slice(end);
  const inside = start >= 0 && start < end && end <= text.length;
  if (!inside || !canBeBold(before, words, after)) return escapedLine(text, 2 * oneSide + longestAtIssue);
  const left = tail(before);
  const right = after.trim() === '' ? mrkdwn`` : escapedLine(after, oneSide);
  return joined(
    [
      mrkdwn`${left}${/\s$/.test(before) && left !== '' ? mrkdwn` ` : mrkdwn``}`,
      bold(escapedLine(words, longestAtIssue)),
      mrkdwn`${/^\s/.test(after) && right !== '' ? mrkdwn` ` : mrkdwn``}${right}`,
    ],
    '',
  );
}

/** Slack reads an asterisk as bold only between a word and what is none. */
const canBeBold = (before: string, words: string, after: string): boolean =>
  // All of a sentence in bold would stand out from nothing.
  /[\p{L}\p{N}]/u.test(before + after) &&
  words === words.trim() &&
  !/[\p{L}\p{N}*]$/u.test(before) &&
  !/^[\p{L}\p{N}*]/u.test(after) &&
  /[\p{L}\p{N}]/u.test(words);

/** The end of what stands before, from the beginning of a word on. */
function tail(before: string): Mrkdwn {
  if (before.length <= oneSide) return escapedLine(before, oneSide * 2);
  const cut = before
    .slice(-oneSide)
    .replace(/^[^\s]*\s+/, '')
    .replace(/^[\uDC00-\uDFFF]/, '');
  return mrkdwn`… ${escapedLine(cut, oneSide * 2)}`;
}
