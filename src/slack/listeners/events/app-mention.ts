import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';
import { answerMessage } from './answer-message.js';

/** `@stet CLAIM`: answered in the thread, citations as replies there. */
export function register(app: Registrar, around: Surroundings): void {
  app.event('app_mention', async ({ event, body, client, context }) => {
    await answerMessage(
      { what: 'mention', event, eventId: body.event_id, client, botUserId: context.botUserId },
      around,
    );
  });
}
