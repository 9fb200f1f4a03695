/** What the desk contributes to an answer, for whoever is to read it. */
import { isAllowed } from './allowed.js';
import type { Asking } from './answer-command.js';
import { type CorrectingWork, correctingFor } from './correcting.js';
import { sourcesFor } from './sources-asked.js';

export interface Reader {
  /** Null where it is not one person. */
  readonly user: string | null;
  /** Whether others read it too: then there is a button where anybody may press it, and whoever may not is told so. */
  readonly isPublic: boolean;
}

export async function deskFor(
  channel: string | null,
  { user, isPublic }: Reader,
  work: CorrectingWork,
): Promise<Omit<Asking, 'askedOn' | 'note'>> {
  const { around, desk, origin } = work;
  const reads = async (action: 'rule' | 'settings') =>
    isPublic || user === null || isAllowed(action, user, origin, around);
  return {
    checking: around.checking,
    checks: (typed) => desk.recentChecks(typed),
    desk: await desk.view(channel),
    // What is not kept cannot be decided on later.
    deciding: desk.remembers,
    rules: async () => ({ standings: await desk.standings(), mayReset: await reads('settings') }),
    mayRule: () => reads('rule'),
    sources: sourcesFor(isPublic ? null : user, work),
    ...(user === null ? {} : { correcting: correctingFor(user, channel, work) }),
  };
}
