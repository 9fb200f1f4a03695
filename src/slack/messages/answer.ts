/** An answer before it is known where it goes: one message to one person, or a message with its citations threaded. */
import type { Made } from '../../desk/memory/checks-kept.js';
import { type Block, context } from './blocks.js';
import { pack, type SlackMessage } from './message.js';
import { type Mrkdwn, mrkdwn } from './mrkdwn.js';
import type { ShownAs } from './shown.js';

export interface AnswerFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** `rest`: what the message leaves out stands there alone. */
  readonly what: 'rest' | 'report' | 'picture';
}

export interface Answer {
  /** The answer in a line, for notifications and screen readers. At most 900 units. */
  readonly summary: Mrkdwn;
  readonly body: readonly Block[];
  /** Its citations, one entry a source. */
  readonly citations: readonly (readonly Block[])[];
  /** As of when the record speaks. */
  readonly footer: readonly Block[];
  /** Whether it holds something that a channel would want to see: not help, not an error. */
  readonly shareable: boolean;
  /** What no message holds; it goes into the thread, or where only one person sees the answer, into the direct message with them. */
  readonly file?: AnswerFile;
  /** The checks that it tells of; what it relied on is theirs. */
  readonly made?: readonly Made[];
  /** How it is put, where it can be made anew after something was decided on it. */
  readonly shown?: ShownAs;
}

/** With something to say above it. */
export function withNotes(answer: Answer, notes: readonly Mrkdwn[]): Answer {
  return withAbove(answer, notes.map(context));
}

/** As `withNotes`, with blocks. */
export function withAbove(answer: Answer, above: readonly Block[]): Answer {
  if (above.length === 0) return answer;
  const { shown, body } = answer;
  return {
    ...answer,
    body: [...above, ...body],
    ...(shown === undefined ? {} : { shown: { ...shown, above: [...above, ...shown.above] } }),
  };
}

/** Past this many sources, the rest of the citations share a reply. */
const mostCitationReplies = 5;

/** All of it in one message, or in as few as hold it, with `last` (buttons) at the end. */
export function inOne(answer: Answer, last: readonly Block[] = []): SlackMessage[] {
  return pack(answer.summary, [...answer.body, ...answer.citations.flat(), ...answer.footer, ...last]);
}

/** The first message, and the replies in its thread: what the first could not hold, then the citations. */
export function inThread(
  answer: Answer,
  first: readonly Block[] = [],
  last: readonly Block[] = [],
): { readonly head: SlackMessage; readonly replies: readonly SlackMessage[] } {
  const [head, ...continued] = pack(answer.summary, [...first, ...answer.body, ...answer.footer, ...last]);
  if (!head) throw new RangeError('an answer without blocks: every answer says something');
  return { head, replies: [...continued, ...citationReplies(answer)] };
}

function citationReplies({ summary, citations }: Answer): SlackMessage[] {
  const rest = citations.slice(mostCitationReplies).flat();
  return [...citations.slice(0, mostCitationReplies), ...(rest.length > 0 ? [rest] : [])].flatMap((blocks) =>
    pack(mrkdwn`Cited for: ${summary}`, blocks),
  );
}
