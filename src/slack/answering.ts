/** Every path ends in something that the person can see. */
import { setImmediate } from 'node:timers/promises';
import { errorCode, loggable } from './logging.js';
import type { Answer } from './messages/answer.js';
import { failure } from './messages/failures.js';
import type { Surroundings } from './surroundings.js';

/**
 * Does the work; where it fails, puts the reason into the log under a reference and tells the person that reference.
 *
 * @param what how the log names the work: `command`, `mention`
 */
export async function answering(
  { logger, newId, now }: Pick<Surroundings, 'logger' | 'newId' | 'now'>,
  what: string,
  work: () => Promise<void>,
  tell: (answer: Answer) => Promise<void>,
): Promise<void> {
  const began = now().getTime();
  try {
    // A check holds the event loop; the acknowledgement has to leave before it.
    await setImmediate();
    await work();
    logger.info({ what, ms: now().getTime() - began }, 'answered');
  } catch (error) {
    const reference = newId();
    logger.error({ what, reference, ...loggable(error) }, 'could not answer');
    try {
      await tell(failure(reference, errorCode(error)));
    } catch (silence) {
      logger.error({ what, reference, ...loggable(silence) }, 'could not say so either');
    }
  }
}
