/** From an id that somebody asks about to how it came about. */
import type { Asking } from './answer-command.js';
import type { Answer } from './messages/answer.js';
import { whyAnswer } from './messages/why.js';

/** Where the text had to be checked again, the answer brings that check: what it says now can be asked about. */
export async function answerWhy(
  id: string,
  { checking, checks }: Pick<Asking, 'checking' | 'checks'>,
): Promise<Answer> {
  const told = await checking.why(id, await checks(id), 'anybody');
  const answer = whyAnswer(id, told);
  return told.remember === undefined ? answer : { ...answer, made: [told.remember] };
}
