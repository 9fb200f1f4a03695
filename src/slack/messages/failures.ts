/** Why there is no answer, or why Slack did not take it, in words that a person can act on. */
import { checkingFailures } from '../../desk/checking/threads/checking-error.js';
import type { Answer } from './answer.js';
import { escaped, escapedLine, type Mrkdwn, mrkdwn } from './mrkdwn.js';
import { plainAnswer } from './plain.js';

const notAMember = 'I am not in that channel. Add me there with /invite @stet, then ask again.';
const restricted =
  'the settings of that channel do not let me post there. Ask me in another channel or in a direct message.';
const slower = 'Slack asks me to slow down. Ask again in a minute.';
const unavailable = 'Slack could not take the answer just now. Ask again in a minute.';
const suspended =
  'Slack has suspended my access for now. If it stays so, tell whoever runs Stet, or an admin of this workspace.';
const permissions =
  'I lack a permission that I need. Whoever runs Stet can install me again from the manifest, which names them all.';
const refused = 'Slack no longer accepts my token. Tell whoever runs Stet: I have to be installed again.';
const notThatMessage =
  'Slack did not take the message that I made of the answer. Ask about a shorter passage.';

/**
 * By the code of a check that was given up, or by Slack's. Source: the errors of https://docs.slack.dev/reference/methods/chat.postMessage, and Bolt's
 * own code where a response URL refuses.
 */
const reasons: Readonly<Record<string, string>> = {
  ...checkingFailures,
  not_in_channel: notAMember,
  channel_not_found: notAMember,
  is_archived: 'that channel is archived, and nothing can be posted there. Ask me in another one.',
  restricted_action: restricted,
  restricted_action_read_only_channel: restricted,
  restricted_action_thread_only_channel: restricted,
  restricted_action_non_threadable_channel: restricted,
  restricted_action_thread_locked: 'that thread is locked. Ask me in the channel or in a direct message.',
  thread_not_found: 'the thread is gone. Ask again in the channel.',
  cannot_reply_to_message: 'that message takes no replies. Ask again in the channel.',
  messages_tab_disabled: restricted,
  ratelimited: slower,
  rate_limited: slower,
  message_limit_exceeded: slower,
  slack_webapi_rate_limited_error: slower,
  internal_error: unavailable,
  fatal_error: unavailable,
  service_unavailable: unavailable,
  request_timeout: unavailable,
  slack_webapi_http_error: unavailable,
  slack_webapi_request_error: unavailable,
  ekm_access_denied: suspended,
  org_login_required: suspended,
  team_added_to_org: suspended,
  accesslimited: suspended,
  access_denied: suspended,
  enterprise_is_restricted: suspended,
  two_factor_setup_required: suspended,
  missing_scope: permissions,
  no_permission: permissions,
  team_access_not_granted: permissions,
  invalid_auth: refused,
  not_authed: refused,
  account_inactive: refused,
  token_revoked: refused,
  token_expired: refused,
  not_allowed_token_type: refused,
  invalid_blocks: notThatMessage,
  invalid_blocks_format: notThatMessage,
  msg_blocks_too_long: notThatMessage,
  msg_too_long: notThatMessage,
  no_text: notThatMessage,
  slack_bolt_respond_error: 'Slack no longer took an answer to that question where you asked it. Ask again.',
};

/**
 * What a person is told instead of an answer.
 *
 * @param reference stands in the log beside what went wrong
 * @param code Slack's word for it, where it was Slack; the code of a check that was given up
 */
export function failure(reference: string, code?: string): Answer {
  const reason = reasonFor(code);
  return plainAnswer(reason === null ? ours(reference) : slacks(reason, reference));
}

/** What Slack's word for it means, for a sentence of ours; null where it means nothing to a person. */
export const reasonFor = (code: string | undefined): Mrkdwn | null => {
  const reason = code !== undefined && Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return reason === undefined ? null : escaped(reason);
};

function ours(reference: string): Mrkdwn {
  return mrkdwn`I could not answer that: something went wrong on my side, and it is in the log as ${escapedLine(reference, 60)}. Try once more; if it happens again, give that reference to whoever runs Stet.`;
}

function slacks(reason: Mrkdwn, reference: string): Mrkdwn {
  return mrkdwn`I could not answer that: ${reason} (In the log as ${escapedLine(reference, 60)}.)`;
}
