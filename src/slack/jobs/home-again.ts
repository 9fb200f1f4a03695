/** Shows a person's home tab anew after they did something, where they have opened it. */
import type { Job } from '../../desk/jobs/job.js';
import { takeIn } from '../intake.js';
import { loggable } from '../logging.js';
import type { Surroundings } from '../surroundings.js';
import { type HomePayload, homeKind } from './home-payload.js';
import type { Origin } from './kind.js';

export async function homeAgain(
  { team }: Pick<Job, 'team'>,
  origin: Origin,
  user: string,
  around: Surroundings,
): Promise<void> {
  const again = around.homes.again(team, user, around.now());
  if (again === null) return;
  const payload: HomePayload = { origin, user, from: again.from, asked: false };
  try {
    await takeIn(around, {
      team,
      key: `home:${user}:${again.due.getTime()}`,
      // Not that of the tab being opened: nobody is to wait for this.
      lane: `home again:${user}`,
      kind: homeKind,
      payload,
      after: again.due,
    });
  } catch (error) {
    around.logger.warn({ ...loggable(error) }, 'a home tab could not be shown anew');
  }
}
