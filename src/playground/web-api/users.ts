import { z } from 'zod';
import { ApiError } from '../api-error.js';
import { flag } from './arguments.js';
import { type MethodFamily, method } from './method.js';

export const users: MethodFamily = {
  'users.info': method({
    scope: 'users:read',
    args: z.strictObject({ user: z.string().min(1), include_locale: flag.optional() }),
    run(args, { workspace }) {
      const user = workspace.users.get(args.user);
      if (!user) throw new ApiError('user_not_found');
      return {
        user: {
          id: user.id,
          team_id: workspace.teamId,
          name: user.name,
          real_name: user.realName,
          deleted: false,
          tz: 'America/New_York',
          is_bot: user.botId !== undefined,
          is_app_user: false,
          profile: {
            real_name: user.realName,
            display_name: user.name,
            ...(user.botId && { bot_id: user.botId }),
          },
          ...(args.include_locale && { locale: 'en-US' }),
        },
      };
    },
  }),
};
