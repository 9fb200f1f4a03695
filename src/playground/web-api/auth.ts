import { z } from 'zod';
import { revoke } from '../uninstall.js';
import { flag } from './arguments.js';
import { type MethodFamily, method } from './method.js';

export const auth: MethodFamily = {
  'auth.test': method({
    args: z.strictObject({}),
    run: (_args, { workspace }) => ({
      url: `https://${workspace.domain}.slack.com/`,
      team: workspace.name,
      user: workspace.bot.name,
      team_id: workspace.teamId,
      user_id: workspace.bot.id,
      bot_id: workspace.bot.botId,
      is_enterprise_install: false,
    }),
  }),

  'auth.revoke': method({
    args: z.strictObject({ test: flag.optional() }),
    run(args, backend) {
      if (args.test) return { revoked: false };
      revoke(backend);
      return { revoked: true };
    },
  }),
};
