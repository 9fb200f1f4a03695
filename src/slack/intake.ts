/** Takes in what Slack sends: it is written down first, then acknowledged, then done. */
import type { Context } from '@slack/bolt';
import type { NewJob } from '../desk/jobs/job.js';
import type { Origin } from './jobs/kind.js';
import { loggable } from './logging.js';
import { type Answer, inOne } from './messages/answer.js';
import { failure } from './messages/failures.js';
import type { Surroundings } from './surroundings.js';

export type Taken = 'new' | 'known';

/** @throws {Error} of the store, where it cannot be written down */
export async function takeIn(
  { desk, wake, logger }: Pick<Surroundings, 'desk' | 'wake' | 'logger'>,
  job: NewJob,
): Promise<Taken> {
  const taken = await desk.jobs.add(job);
  if (taken === 'new') wake();
  else logger.debug({ kind: job.kind }, 'delivered again');
  return taken;
}

/** From which workspace a request of Slack's came. */
export function originOf({ teamId, enterpriseId, botUserId }: Context): Origin {
  return {
    team: teamId ?? enterpriseId ?? '',
    ...(enterpriseId === undefined ? {} : { enterprise: enterpriseId }),
    ...(botUserId === undefined ? {} : { botUser: botUserId }),
  };
}

/** As `takeIn`; where that fails, it is logged under a reference and told at once, without the store. */
export async function takeInOrSay(
  around: Pick<Surroundings, 'desk' | 'wake' | 'logger' | 'newId'>,
  job: NewJob,
  say: (failed: Answer) => Promise<void>,
): Promise<Taken | 'failed'> {
  try {
    return await takeIn(around, job);
  } catch (error) {
    const what = job.kind;
    const reference = around.newId();
    around.logger.error({ what, reference, ...loggable(error) }, 'could not write down what was asked');
    try {
      await say(failure(reference));
    } catch (silence) {
      around.logger.error({ what, reference, ...loggable(silence) }, 'could not say so either');
    }
    return 'failed';
  }
}

/** An answer of a few lines as one message. */
export function inOneLine(answer: Answer) {
  const [message] = inOne(answer);
  return { text: answer.summary, blocks: [...(message?.blocks ?? [])], unfurl_links: false };
}
