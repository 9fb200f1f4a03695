import type { Finding } from '../../checking/report.js';
import { type CitedSource, pointers } from './citations.js';
import { decidedLines } from './decided.js';
import { bold, escapedLine, joined, type Mrkdwn, mrkdwn } from './mrkdwn.js';
import { diffLabel, wordDiff } from './word-diff.js';

/** The most alternatives that are listed; a suggestion past these helps nobody on deadline. */
const mostExpected = 5;

/**
 * A finding in lines of at most 3000 units each.
 *
 * @param against whether the draft was held against another text
 */
export function findingLines(
  finding: Finding,
  sources: ReadonlyMap<string, CitedSource>,
  against = false,
): Mrkdwn[] {
  const mark = finding.severity === 'info' ? mrkdwn`◦` : mrkdwn`•`;
  const remark = joined([mark, escapedLine(finding.message, 1500), pointers(finding.citations, sources)]);
  return [remark, ...difference(finding, against), ...suggestion(finding), ...decidedLines(finding)];
}

function difference({ diff }: Finding, against: boolean): Mrkdwn[] {
  if (!diff || diff.length === 0) return [];
  return [mrkdwn`    ${diffLabel(against)} ${wordDiff(diff)}`];
}

function suggestion({ actual, expected }: Finding): Mrkdwn[] {
  if (expected.length === 0) return [];
  const listed = expected.slice(0, mostExpected).map((words) => bold(escapedLine(words, 400)));
  const more =
    expected.length > mostExpected ? mrkdwn` (and ${expected.length - mostExpected} more)` : mrkdwn``;
  return [mrkdwn`    For “${escapedLine(actual, 400)}”: ${joined(listed, ' or ')}${more}`];
}
