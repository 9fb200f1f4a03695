/** The answers to what a message says, and to what is attached to it. */
import { answerAsked } from '../answer-asked.js';
import type { Asking } from '../answer-command.js';
import { answerLink } from '../answer-link.js';
import { textsOf } from '../asked.js';
import { readMessage } from '../attached/read-message.js';
import { dayOf, dayOfTimestamp } from '../day.js';
import { deskFor, type Reader } from '../desk-for.js';
import { readIncoming } from '../incoming-text.js';
import { type Answer, withNotes } from '../messages/answer.js';
import type { Work } from './kind.js';

/** A message as Slack sends it. */
export interface Written {
  readonly text?: string | undefined;
  readonly files?: readonly unknown[] | undefined;
  readonly ts: string;
  readonly channel: string;
}

/** No file, and no word: `@stet?` asks no more than `@stet`. */
export function isEmpty({ text, files }: Pick<Written, 'text' | 'files'>, { origin }: Work): boolean {
  return (files ?? []).length === 0 && !/[\p{L}\p{N}]/u.test(readIncoming(text ?? '', origin.botUser));
}

/** @param reader who is to read them; everybody there, without it */
export async function* answerWords(message: Written, work: Work, reader?: Reader): AsyncGenerator<Answer> {
  const { client, origin, around } = work;
  const files = message.files ?? [];
  const text = isEmpty({ ...message, files: [] }, work) ? '' : (message.text ?? '');
  const ofLink = files.length === 0 ? answerLink(text, around.checking.record) : null;
  if (ofLink !== null) {
    yield ofLink;
    return;
  }
  const read = (wire: string) => readIncoming(wire, origin.botUser);
  const found = await readMessage(text, files, read, client);
  for (const why of found.failures) around.logger.warn({ failure: why }, 'could not read a file');
  if (found.kind === 'told') {
    yield found.answer;
    return;
  }
  const asking = await askingIn(message, work, reader);
  work.progress.checks(found.asked.flatMap(textsOf));
  for (const [at, asked] of found.asked.entries())
    yield withNotes(await answerAsked(asked, asking), at === 0 ? found.notes : []);
}

/** What a check of a message is to take account of. */
export async function askingIn(
  { channel, ts }: Pick<Written, 'channel' | 'ts'>,
  work: Work,
  reader: Reader = { user: null, isPublic: true },
): Promise<Asking> {
  return {
    ...(await deskFor(channel, reader, work)),
    askedOn: dayOfTimestamp(ts) ?? dayOf(work.around.now()),
  };
}
