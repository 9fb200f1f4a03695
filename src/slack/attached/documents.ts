/** The files of a message that can be read, and their words. */
import type { webApi } from '@slack/bolt';
import type { Kind } from '../../filing/documents/kind.js';
import { aboutReading, type Unread } from '../messages/files.js';
import type { Mrkdwn } from '../messages/mrkdwn.js';
import { type Attachment, documentKind } from './attachment.js';
import type { ReadFile } from './beside-one.js';
import { contentsOf } from './contents.js';
import { described } from './described.js';

export type Client = Pick<webApi.WebClient, 'files' | 'token' | 'slackApiUrl'>;

/** A file that can be read, by what Slack says of it. */
export interface Document {
  readonly file: Attachment;
  readonly kind: Kind;
}

export interface Sorted {
  readonly documents: readonly Document[];
  /** Of kinds that are not read. */
  readonly others: readonly Attachment[];
  /** Those of which Slack does not tell. */
  readonly unknown: readonly Unread[];
}

export async function sorted(files: readonly Attachment[], client: Client): Promise<Sorted> {
  const documents: Document[] = [];
  const others: Attachment[] = [];
  const unknown: Unread[] = [];
  for (const file of files) {
    const known = await described(file, client);
    if (known.kind === 'failed') {
      unknown.push({ file, why: known.why });
      continue;
    }
    const kind = documentKind(known.file);
    // A news item may be embargoed, and an answer shows what it says to everybody in its place.
    if (kind === null || kind === 'ninjs') others.push(known.file);
    else documents.push({ file: known.file, kind });
  }
  return { documents, others, unknown };
}

export interface Words {
  readonly read: readonly ReadFile[];
  readonly unread: readonly Unread[];
  /** On how they were read. */
  readonly remarks: readonly Mrkdwn[];
}

/** One after the other: the parsers of several at once would take several times the memory. */
export async function wordsOf(documents: readonly Document[], client: Client): Promise<Words> {
  const read: ReadFile[] = [];
  const unread: Unread[] = [];
  const remarks: Mrkdwn[] = [];
  for (const { file, kind } of documents) {
    const found = await contentsOf(file, kind, client);
    if (found.kind === 'failed') unread.push({ file, why: found.why });
    else {
      read.push({ file, text: found.text });
      remarks.push(...found.notes.map((note) => aboutReading(file, note)));
    }
  }
  return { read, unread, remarks };
}
