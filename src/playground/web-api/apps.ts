import { z } from 'zod';
import { type MethodFamily, method } from './method.js';

export const apps: MethodFamily = {
  'apps.connections.open': method({
    token: 'app',
    args: z.strictObject({}),
    run: (_args, { socketMode, host }) => ({ url: `ws://${host()}${socketMode.ticketPath()}` }),
  }),
};
