import { z } from 'zod';
import { ApiError } from '../api-error.js';
import type { Backend } from '../backend.js';
import type { JsonObject } from '../json.js';
import type { User } from '../workspace.js';
import { flag } from './arguments.js';
import { hasScope, type MethodFamily, method } from './method.js';
import { paged, paging } from './pages.js';

export const users: MethodFamily = {
  'users.info': method({
    scope: 'users:read',
    args: z.strictObject({ user: z.string().min(1), include_locale: flag.optional() }),
    run(args, backend) {
      const user = backend.workspace.users.get(args.user);
      if (!user) throw new ApiError('user_not_found');
      return { user: userToWire(user, backend, args.include_locale) };
    },
  }),

  'users.lookupByEmail': method({
    scope: 'users:read.email',
    args: z.strictObject({ email: z.string().min(1) }),
    run(args, backend) {
      const { workspace } = backend;
      const user = [...workspace.users.values()].find(
        (one) => !one.botId && emailOf(one, backend) === args.email.toLowerCase(),
      );
      if (!user) throw new ApiError('users_not_found');
      return { user: userToWire(user, backend) };
    },
  }),

  'users.list': method({
    scope: 'users:read',
    args: z.strictObject({ include_locale: flag.optional(), ...paging }),
    run(args, backend) {
      const all = [...backend.workspace.users.values()];
      const { page, metadata } = paged(all, (user) => user.id, args);
      return {
        members: page.map((user) => userToWire(user, backend, args.include_locale)),
        response_metadata: metadata,
      };
    },
  }),
};

function emailOf(user: User, { workspace }: Backend): string {
  return `${user.name}@${workspace.domain}.example`;
}

function userToWire(user: User, backend: Backend, withLocale = false): JsonObject {
  const { workspace } = backend;
  return {
    id: user.id,
    team_id: workspace.teamOf(user),
    name: user.name,
    real_name: user.realName,
    deleted: false,
    tz: 'America/New_York',
    is_bot: user.botId !== undefined,
    is_app_user: false,
    is_admin: false,
    is_restricted: false,
    ...(user.stranger && { is_stranger: true }),
    profile: {
      real_name: user.realName,
      display_name: user.name,
      title: user.title,
      team: workspace.teamOf(user),
      ...(user.botId
        ? { bot_id: user.botId }
        : hasScope(backend, 'users:read.email') && { email: emailOf(user, backend) }),
    },
    ...(withLocale && { locale: 'en-US' }),
  };
}
