/** A polite no: what is not for everybody, and whom to ask. */
import { type Action, settingsFor } from '../../desk/permissions.js';
import type { Answer } from './answer.js';
import { escaped, groupMention, joined, type Mrkdwn, mrkdwn, userMention } from './mrkdwn.js';
import { plainAnswer } from './plain.js';

const what: Readonly<Record<Action, string>> = {
  rule: 'Deciding on findings and discrepancies',
  file: 'Filing sources and corrections',
  settings: 'Changing settings and resetting rules',
};

/** More are named by their setting alone. */
const mostNamed = 10;

/**
 * @param listed who may: ids of people and groups, and handles of groups
 * @param reason `no-answer`: Slack did not say who is in the groups
 */
export function notAllowed(
  action: Action,
  listed: readonly string[],
  reason: 'not-listed' | 'no-answer',
): Answer {
  const named = listed.slice(0, mostNamed).map(nameOf);
  const more = listed.length > mostNamed ? mrkdwn` and ${listed.length - mostNamed} more` : mrkdwn``;
  const who = mrkdwn`${escaped(what[action])} is for ${joined(named, ', ')}${more} here (${escaped(settingsFor(action))} in my environment).`;
  return plainAnswer(
    reason === 'no-answer'
      ? mrkdwn`${who} Slack did not tell me just now who is in those groups, so I changed nothing. Try again in a minute; if it stays so, whoever runs me should install me with usergroups:read.`
      : mrkdwn`${who} You are not among them, so I changed nothing. Ask one of them.`,
  );
}

const nameOf = (entry: string): Mrkdwn =>
  entry.startsWith('S')
    ? groupMention(entry)
    : entry.startsWith('@')
      ? escaped(entry, 90)
      : userMention(entry);
