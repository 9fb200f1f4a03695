import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';
import { takeMessage } from './take-message.js';

/** A message to Stet alone (`message.im`). Messages in channels are answered only where they mention Stet. */
export function register(app: Registrar, around: Surroundings): void {
  app.event('message', async (delivered) => {
    if (delivered.event.channel_type === 'im') await takeMessage(delivered, around);
  });
}
