/** A file from another organisation comes as no more than an id: what it is, Slack tells when it is asked. */
import type { webApi } from '@slack/bolt';
import { errorCode } from '../logging.js';
import { type Attachment, readAttachment } from './attachment.js';
import type { NotHad } from './download.js';

export type Described =
  | { readonly kind: 'described'; readonly file: Attachment }
  | { readonly kind: 'failed'; readonly why: NotHad };

/** Never throws: what went wrong is for the person to hear. */
export async function described(
  file: Attachment,
  client: Pick<webApi.WebClient, 'files'>,
): Promise<Described> {
  if (file.file_access !== 'check_file_info') return { kind: 'described', file };
  try {
    const info = await client.files.info({ file: file.id });
    return { kind: 'described', file: readAttachment(info.file) };
  } catch (error) {
    return { kind: 'failed', why: failures[errorCode(error) ?? ''] ?? 'unreachable' };
  }
}

/** By Slack's error code. Source: https://docs.slack.dev/reference/methods/files.info */
const failures: Readonly<Record<string, NotHad>> = {
  missing_scope: 'refused',
  no_permission: 'refused',
  access_denied: 'refused',
  team_access_not_granted: 'refused',
  not_allowed_token_type: 'refused',
  invalid_auth: 'refused',
  not_authed: 'refused',
  account_inactive: 'refused',
  token_expired: 'refused',
  token_revoked: 'refused',
  slack_connect_file_link_sharing_blocked: 'refused',
  file_not_found: 'gone',
  file_deleted: 'gone',
};
