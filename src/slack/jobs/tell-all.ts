/** Several answers to one message, each a message of its own. */
import type { Answer } from '../messages/answer.js';
import type { Reply } from '../sending/reply.js';
import type { Work } from './kind.js';

/** @param askedTs the message that was asked about */
export async function tellAll(
  answers: AsyncIterable<Answer>,
  { tell }: Pick<Work, 'tell'>,
  reply: Reply,
  askedTs: string,
): Promise<void> {
  let at = 0;
  for await (const answer of answers) {
    await tell(answer, reply, { ...partOf(at), askedTs });
    at += 1;
  }
}

/** The name of the messages of an answer, by its place among those of its job. */
export const partOf = (at: number): { readonly part?: string } =>
  at === 0 ? {} : { part: `answer ${at + 1},` };
