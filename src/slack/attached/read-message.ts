/** What a message asks, its files with its words. */
import { type Asked, readAsked } from '../asked.js';
import { isAsking } from '../asking-words.js';
import { readCommand } from '../command.js';
import type { Answer } from '../messages/answer.js';
import {
  couldNotRead,
  leftUnread,
  notBesideTwoTexts,
  notReadable,
  onlyUnreadable,
  readNoMore,
  tooManyTexts,
  unreadNote,
  wordsLeftOut,
} from '../messages/files.js';
import type { Mrkdwn } from '../messages/mrkdwn.js';
import type { Read } from '../two-texts.js';
import { type Attachment, readAttachment } from './attachment.js';
import { besideOne, type ReadFile } from './beside-one.js';
import type { Failure } from './contents.js';
import { type Client, sorted, wordsOf } from './documents.js';
import { type Plan, planOf } from './several.js';

/** `failures`: of the files that could not be read, for the log. */
export type Message =
  /** Each of `asked` has an answer of its own, in this order. `notes`: what is to be said above the first. */
  | {
      readonly kind: 'asked';
      readonly asked: readonly Asked[];
      readonly notes: readonly Mrkdwn[];
      readonly failures: readonly Failure[];
    }
  /** There is nothing to check, and this says why. */
  | { readonly kind: 'told'; readonly answer: Answer; readonly failures: readonly Failure[] };

/** So many files of one message are read. */
export const mostFiles = 5;

interface Question {
  readonly asked: readonly Asked[];
  readonly notes: readonly Mrkdwn[];
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
  const { documents, others, unknown } = await sorted(files.map(readAttachment), client);
  const notes = others.length > 0 ? [notReadable(others)] : [];
  const texts = [...documents, ...unknown];
  const names = texts.map(({ file }) => file);
  if (texts.length === 0) {
    const silent = asked.kind === 'words' && !/[\p{L}\p{N}]/u.test(asked.text);
    return silent && others.length > 0
      ? told(onlyUnreadable(others))
      : { kind: 'asked', asked: [asked], notes, failures: [] };
  }
  const aside = leftAside(asked, names);
  if (aside !== null) return { kind: 'asked', asked: [asked], notes: [...notes, aside], failures: [] };
  const plan = planOf(texts, read(wire));
  if (plan.kind === 'unclear') return told(tooManyTexts(names));
  // What the others are held against is not the one to be left out.
  const isOther = (file: Attachment) => plan.kind === 'against' && plan.other.file === file;
  const inOrder = [...documents].sort((one, two) => Number(isOther(two.file)) - Number(isOther(one.file)));
  const words = await wordsOf(inOrder.slice(0, mostFiles), client);
  const unread = [...unknown, ...words.unread];
  const failures = unread.map(({ why }) => why);
  const question = texts.length === 1 ? oneAsked(words.read, wire, read) : severalAsked(words.read, plan);
  if (question === null) return told(couldNotRead(unread), failures);
  const more = inOrder.slice(mostFiles).map(({ file }) => file);
  return {
    kind: 'asked',
    asked: question.asked,
    notes: [
      ...notes,
      ...(more.length > 0 ? [readNoMore(more, mostFiles)] : []),
      ...unread.map(unreadNote),
      ...words.remarks,
      ...(texts.length > 1 && isAsking(read(wire)) ? [] : question.notes),
    ],
    failures,
  };
}

const told = (answer: Answer, failures: readonly Failure[] = []): Message => ({
  kind: 'told',
  answer,
  failures,
});

/** Why the files are not what is asked about; null where they are. */
function leftAside(asked: Asked, texts: readonly Attachment[]): Mrkdwn | null {
  if (asked.kind === 'two-texts') return notBesideTwoTexts(texts);
  const { kind } = readCommand(asked.text);
  return kind === 'check' || asked.text === '' ? null : leftUnread(texts);
}

function oneAsked([file]: readonly ReadFile[], wire: string, read: Read): Question | null {
  if (file === undefined) return null;
  const { asked, notes } = besideOne(file, wire, read);
  return { asked: [asked], notes };
}

/** Its notes are about words beside the files, where there are such. */
function severalAsked(
  files: readonly ReadFile[],
  plan: Exclude<Plan<{ readonly file: Attachment }>, { kind: 'unclear' }>,
): Question | null {
  if (files.length === 0) return null;
  if (plan.kind === 'each') {
    return {
      asked: files.map(({ file, text }) => ({ kind: 'text', text, name: file.shownAs })),
      notes: [wordsLeftOut('each file was held against the record.')],
    };
  }
  const other = files.find(({ file }) => file === plan.other.file);
  const drafts = files.filter((file) => file !== other);
  if (other === undefined || drafts.length === 0) return null;
  const held =
    drafts.length === 1 ? 'the two files were held against each other.' : 'the files were held against one.';
  return {
    asked: drafts.map((draft) => ({
      kind: 'two-texts',
      texts: { draft: draft.text, other: other.text },
      names: { draft: draft.file.shownAs, other: other.file.shownAs },
    })),
    notes: [wordsLeftOut(held)],
  };
}
