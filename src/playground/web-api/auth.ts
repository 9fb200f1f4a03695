import { z } from 'zod';
import { type MethodFamily, method } from './method.js';

export const auth: MethodFamily = {
  'auth.test': method({
    args: z.strictObject({}),
    run: (_args, { workspace }) => ({
      url: `https://${workspace.domain}.slack.com/`,
      team: workspace.domain,
      user: workspace.bot.name,
      team_id: workspace.teamId,
      user_id: workspace.bot.id,
      bot_id: workspace.bot.botId,
      is_enterprise_install: false,
    }),
  }),
};
