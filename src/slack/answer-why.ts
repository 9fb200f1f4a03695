/** From an id that somebody asks about to how it came about. */
import type { Checking } from '../desk/checking/checking.js';
import type { Checks } from '../desk/checks.js';
import type { Answer } from './messages/answer.js';
import { whyAnswer } from './messages/why.js';

/** Where the text had to be checked again, that is remembered: what it says now can be asked about. */
export async function answerWhy(
  id: string,
  { checking, checks }: { readonly checking: Checking; readonly checks: Checks },
): Promise<Answer> {
  const told = await checking.why(id, checks.all(), 'anybody');
  if (told.remember !== undefined) checks.remember(told.remember);
  return whyAnswer(id, told);
}
