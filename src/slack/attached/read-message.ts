/** What a message asks, its files with its words. */
import type { webApi } from '@slack/bolt';
import { type Asked, readAsked } from '../asked.js';
import { isAsking } from '../asking-words.js';
import { readCommand } from '../command.js';
import type { Answer } from '../messages/answer.js';
import {
  couldNotRead,
  leftUnread,
  notBesideTwoTexts,
  notYetReadable,
  onlyUnreadable,
  tooManyTexts,
  wordsLeftOut,
} from '../messages/files.js';
import type { Mrkdwn } from '../messages/mrkdwn.js';
import { partsOf } from '../quoted-blocks.js';
import type { Read } from '../two-texts.js';
import { type Attachment, draftFirst, isText, readAttachment, roleOf } from './attachment.js';
import { described } from './described.js';
import { type Downloaded, downloadText, type Failure, mostOfFile } from './download.js';

export type Client = Pick<webApi.WebClient, 'files' | 'token' | 'slackApiUrl'>;

export type Message =
  /** `notes`: what is to be said above the answer. */
  | { readonly kind: 'asked'; readonly asked: Asked; readonly notes: readonly Mrkdwn[] }
  /** There is nothing to check, and this says why; `failure` where a file could not be had. */
  | { readonly kind: 'told'; readonly answer: Answer; readonly failure?: Failure };

/** A file with its words. */
interface ReadFile {
  readonly file: Attachment;
  readonly text: string;
}

/**
 * @param wire its text as Slack sends it
 * @param files as Slack tells of them
 */
export async function readMessage(
  wire: string,
  files: readonly unknown[],
  read: Read,
  client: Client,
): Promise<Message> {
  const asked = readAsked(wire, read);
  if (files.length === 0) return { kind: 'asked', asked, notes: [] };
  const attached: Attachment[] = [];
  for (const file of files.map(readAttachment)) {
    const known = await described(file, client);
    if (known.kind === 'failed') return notHad(file, known.why);
    attached.push(known.file);
  }
  const texts = attached.filter(isText);
  const others = attached.filter((file) => !isText(file));
  const notes = others.length > 0 ? [notYetReadable(others)] : [];
  const unread = texts.length === 0 ? null : leftAside(asked, texts);
  if (unread !== null) return { kind: 'asked', asked, notes: [...notes, unread] };
  const [first, second, ...more] = texts;
  if (first === undefined) {
    const words = asked.kind === 'words' && !/[\p{L}\p{N}]/u.test(asked.text);
    return words ? { kind: 'told', answer: onlyUnreadable(others) } : { kind: 'asked', asked, notes };
  }
  if (more.length > 0) return { kind: 'told', answer: tooManyTexts(texts) };
  const one = await contentOf(first, client);
  if (one.kind === 'failed') return notHad(first, one.why);
  if (second === undefined)
    return { kind: 'asked', ...withWords({ file: first, text: one.text }, wire, read, notes) };
  const two = await contentOf(second, client);
  if (two.kind === 'failed') return notHad(second, two.why);
  const [draft, other] = draftFirst({ file: first, text: one.text }, { file: second, text: two.text });
  return {
    kind: 'asked',
    asked: {
      kind: 'two-texts',
      texts: { draft: draft.text, other: other.text },
      names: { draft: draft.file.shownAs, other: other.file.shownAs },
    },
    notes: [
      ...notes,
      ...(isAsking(read(wire)) ? [] : [wordsLeftOut('the two files were held against each other.')]),
    ],
  };
}

/** Why the files are not what is asked about; null where they are. */
function leftAside(asked: Asked, texts: readonly Attachment[]): Mrkdwn | null {
  if (asked.kind === 'two-texts') return notBesideTwoTexts(texts);
  const { kind } = readCommand(asked.text);
  return kind === 'check' || asked.text === '' ? null : leftUnread(texts);
}

/**
 * One file, and what is said beside it. Words that only ask leave the file, against the record. Others are the draft, and the
 * file is what they are held against; unless its name says that the file is the draft: then a quote is what it is held
 * against, and plain words are a remark.
 */
function withWords(
  { file, text }: ReadFile,
  wire: string,
  read: Read,
  notes: readonly Mrkdwn[],
): { readonly asked: Asked; readonly notes: readonly Mrkdwn[] } {
  const alone: Asked = { kind: 'text', text, name: file.shownAs };
  const parts = partsOf(wire);
  const quotes = parts.filter(({ kind }) => kind === 'quoted');
  const around = parts.filter(({ kind }) => kind === 'words').map((part) => read(part.text));
  const quote = quotes.length === 1 && around.every(isAsking) ? read(quotes[0]?.text ?? '') : null;
  const words = quote ?? read(wire);
  if (quote === null && isAsking(words)) return { asked: alone, notes };
  if (roleOf(file) !== 'draft') {
    const names = { draft: quote === null ? 'your words' : 'the words that you quote', other: file.shownAs };
    return { asked: { kind: 'two-texts', texts: { draft: words, other: text }, names }, notes };
  }
  if (quote === null) {
    const how =
      'by its name, the file is the draft. To have it held against other words, quote them (>) or attach them as well.';
    return { asked: alone, notes: [...notes, wordsLeftOut(how)] };
  }
  const names = { draft: file.shownAs, other: 'the words that you quote' };
  return { asked: { kind: 'two-texts', texts: { draft: text, other: quote }, names }, notes };
}

async function contentOf(file: Attachment, client: Client): Promise<Downloaded> {
  if ((file.size ?? 0) > mostOfFile) return failed('too-large');
  const { token, slackApiUrl } = client;
  if (!file.url_private || token === undefined) return failed('gone');
  return downloadText(file.url_private, { token, slackApiUrl });
}

const notHad = (file: Attachment, failure: Failure): Message => ({
  kind: 'told',
  answer: couldNotRead(file, failure),
  failure,
});

const failed = (why: Failure): Downloaded => ({ kind: 'failed', why });
