/** Whether somebody may file from Slack, and what they are told where they may not. */
import { refusalOf } from '../allowed.js';
import type { Origin } from '../jobs/kind.js';
import type { Answer } from '../messages/answer.js';
import { filingElsewhere } from '../messages/filed.js';
import type { Surroundings } from '../surroundings.js';

/** Null where they may. */
export async function noFiling(
  user: string,
  origin: Origin,
  around: Pick<Surroundings, 'filing' | 'permissions' | 'groups' | 'logger'>,
): Promise<Answer | null> {
  return around.filing === null ? filingElsewhere() : refusalOf('file', user, origin, around);
}
