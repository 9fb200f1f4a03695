import { z } from 'zod';
import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';
import { takeEdit } from './take-edit.js';
import { takeFollowUp } from './take-follow-up.js';
import { takeMessage } from './take-message.js';

const schema = z.object({ channel_type: z.string().optional(), subtype: z.string().optional() });

/**
 * Everything that is said where Stet is. What is said to it alone (`message.im`) is answered; in channels, mentions come as an
 * event of their own, and of the rest only what goes on from an answer, or changes the message that was answered.
 */
export function register(app: Registrar, around: Surroundings): void {
  app.event('message', async (delivered) => {
    const { channel_type, subtype } = schema.parse(delivered.event);
    if (subtype === 'message_changed' || subtype === 'message_deleted') await takeEdit(delivered, around);
    else if (channel_type === 'im') await takeMessage(delivered, around);
    else await takeFollowUp(delivered, around);
  });
}
