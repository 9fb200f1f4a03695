/** The words of a file that is attached to a message. */
import type { webApi } from '@slack/bolt';
import type { DocumentText, Unreadable } from '../../filing/documents/document.js';
import { type Kind, mostBytesOf } from '../../filing/documents/kind.js';
import { readDocument } from '../../filing/documents/read-document.js';
import type { Attachment } from './attachment.js';
import { download, type NotHad } from './download.js';

/** Why there are no words of a file: it could not be had, or what came could not be read. */
export type Failure = NotHad | Unreadable;

export type Contents =
  | Extract<DocumentText, { kind: 'text' }>
  | { readonly kind: 'failed'; readonly why: Failure };

/** Never throws: what went wrong is for the person to hear. */
export async function contentsOf(
  file: Attachment,
  kind: Kind,
  { token, slackApiUrl }: Pick<webApi.WebClient, 'token' | 'slackApiUrl'>,
): Promise<Contents> {
  const most = mostBytesOf(kind);
  if ((file.size ?? 0) > most) return { kind: 'failed', why: 'too-large' };
  if (!file.url_private || token === undefined) return { kind: 'failed', why: 'gone' };
  const found = await download(file.url_private, most, { token, slackApiUrl });
  return found.kind === 'failed' ? found : readDocument({ kind, bytes: found.bytes });
}
