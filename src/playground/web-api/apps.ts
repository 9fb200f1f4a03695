import { z } from 'zod';
import { uninstall } from '../uninstall.js';
import { checkClient } from './client-secret.js';
import { type MethodFamily, method } from './method.js';

export const apps: MethodFamily = {
  'apps.connections.open': method({
    token: 'app',
    args: z.strictObject({}),
    run: (_args, { socketMode, host }) => ({ url: `ws://${host()}${socketMode.ticketPath()}` }),
  }),

  /** Takes the app out of the workspace of the token. */
  'apps.uninstall': method({
    args: z.strictObject({ client_id: z.string(), client_secret: z.string() }),
    run(args, backend) {
      checkClient(args.client_id, args.client_secret, backend.credentials.keys);
      uninstall(backend);
      return {};
    },
  }),
};
