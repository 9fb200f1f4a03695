import { z } from 'zod';
import { ApiError } from '../api-error.js';
import type { Backend } from '../backend.js';
import type { JsonObject } from '../json.js';
import type { UserGroup } from '../workspace.js';
import { flag } from './arguments.js';
import { type MethodFamily, method } from './method.js';

/** Groups of people, to read. Source: https://docs.slack.dev/reference/methods/usergroups.list */
export const usergroups: MethodFamily = {
  'usergroups.list': method({
    scope: 'usergroups:read',
    args: z.strictObject({
      include_count: flag.optional(),
      include_disabled: flag.optional(),
      include_users: flag.optional(),
    }),
    run: (args, backend) => ({
      usergroups: [...backend.workspace.userGroups.values()].map((group) => ({
        ...groupToWire(group, backend),
        ...(args.include_count && { user_count: group.users.size }),
        ...(args.include_users && { users: [...group.users] }),
      })),
    }),
  }),

  'usergroups.users.list': method({
    scope: 'usergroups:read',
    args: z.strictObject({ usergroup: z.string().min(1), include_disabled: flag.optional() }),
    run(args, { workspace }) {
      const group = workspace.userGroups.get(args.usergroup);
      if (!group) throw new ApiError('no_such_subteam');
      return { users: [...group.users] };
    },
  }),
};

function groupToWire(group: UserGroup, { workspace }: Backend): JsonObject {
  return {
    id: group.id,
    team_id: workspace.teamId,
    is_usergroup: true,
    is_subteam: true,
    name: group.name,
    description: '',
    handle: group.handle,
    is_external: false,
    date_create: 0,
    date_update: 0,
    date_delete: 0,
    auto_type: null,
    deleted_by: null,
    prefs: { channels: [], groups: [] },
  };
}
