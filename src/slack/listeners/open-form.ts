/** Opens a form for whoever pressed or typed: that has to be within three seconds, so it is no job. */
import type { types, webApi } from '@slack/bolt';
import { errorCode, loggable } from '../logging.js';
import type { Answer } from '../messages/answer.js';
import { failure } from '../messages/failures.js';
import { sayAtOnce } from '../say-at-once.js';
import type { Reply } from '../sending/reply.js';
import type { Surroundings } from '../surroundings.js';

export interface Opening {
  readonly what: string;
  readonly triggerId: string;
  /** Where it is told that it could not be opened. */
  readonly reply: Reply;
  readonly client: webApi.WebClient;
}

/**
 * @param form what is to be opened, or what is said instead
 */
export async function openOrSay(
  { what, triggerId, reply, client }: Opening,
  { logger, newId }: Pick<Surroundings, 'logger' | 'newId'>,
  form: () => Promise<{ readonly view: types.ModalView } | { readonly say: Answer }>,
): Promise<void> {
  try {
    const made = await form();
    if ('view' in made) await client.views.open({ trigger_id: triggerId, view: made.view });
    else await sayAtOnce(made.say, reply, client);
  } catch (error) {
    const reference = newId();
    logger.error({ what, reference, ...loggable(error) }, 'could not open a form');
    try {
      await sayAtOnce(failure(reference, errorCode(error)), reply, client);
    } catch (silence) {
      logger.error({ what, reference, ...loggable(silence) }, 'could not say so either');
    }
  }
}
