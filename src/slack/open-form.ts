/** Opens a form. Slack gives three seconds from the press, so this is done at once and not as a job. */
import type { types, webApi } from '@slack/bolt';
import { errorCode, loggable } from './logging.js';
import type { Answer } from './messages/answer.js';
import { failure } from './messages/failures.js';
import type { Surroundings } from './surroundings.js';

export interface Opening {
  readonly client: Pick<webApi.WebClient, 'views'>;
  readonly triggerId: string;
  readonly form: types.ModalView;
}

/** Never throws. @param say tells whoever pressed that it could not be opened */
export async function openForm(
  { client, triggerId, form }: Opening,
  { logger, newId }: Pick<Surroundings, 'logger' | 'newId'>,
  say: (failed: Answer) => Promise<void>,
): Promise<void> {
  try {
    await client.views.open({ trigger_id: triggerId, view: form });
  } catch (error) {
    const what = form.callback_id;
    const reference = newId();
    logger.error({ what, reference, ...loggable(error) }, 'could not open a form');
    try {
      await say(failure(reference, errorCode(error)));
    } catch (silence) {
      logger.error({ what, reference, ...loggable(silence) }, 'could not say so either');
    }
  }
}
