import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';
import { takeMessage } from './take-message.js';

/** `@stet CLAIM`: answered in the thread, citations as replies there. */
export function register(app: Registrar, around: Surroundings): void {
  app.event('app_mention', (delivered) => takeMessage(delivered, around));
}
