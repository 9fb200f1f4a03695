import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';
import { answerMessage } from './answer-message.js';

/** A message to Stet alone (`message.im`). Messages in channels are answered only where they mention Stet. */
export function register(app: Registrar, around: Surroundings): void {
  app.event('message', async ({ event, body, client, context }) => {
    if (event.channel_type !== 'im') return;
    await answerMessage(
      { what: 'direct message', event, eventId: body.event_id, client, botUserId: context.botUserId },
      around,
    );
  });
}
