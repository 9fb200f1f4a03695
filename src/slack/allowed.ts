/** Whether somebody may do what they asked for, and what they are told where they may not. */
import { type Action, may } from '../desk/permissions.js';
import type { Origin } from './jobs/kind.js';
import { loggable } from './logging.js';
import type { Answer } from './messages/answer.js';
import { notAllowed } from './messages/not-allowed.js';
import type { Surroundings } from './surroundings.js';

type Around = Pick<Surroundings, 'permissions' | 'groups' | 'logger'>;

/** Null where they may. */
export async function refusalOf(
  action: Action,
  user: string,
  origin: Origin,
  { permissions, groups, logger }: Around,
): Promise<Answer | null> {
  const allowed = await may(user, action, permissions, async (asked) => {
    try {
      return await groups.groupsOf(asked, origin);
    } catch (error) {
      logger.warn({ ...loggable(error) }, 'Slack did not say who is in a user group');
      throw error;
    }
  });
  return allowed.kind === 'yes' ? null : notAllowed(action, permissions[action] ?? [], allowed.reason);
}

export const isAllowed = async (
  action: Action,
  user: string,
  origin: Origin,
  around: Around,
): Promise<boolean> => (await refusalOf(action, user, origin, around)) === null;
