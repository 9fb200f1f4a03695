import { z } from 'zod';
import { action, confirm, focus, placeholder, several } from './parts.js';
import { identifier } from './text.js';

/** What menus of people, channels and conversations share. */
const listed = { ...placeholder, ...action, ...confirm, ...focus };

export const usersSelect = z.strictObject({
  type: z.literal('users_select'),
  initial_user: identifier.optional(),
  ...listed,
});

export const multiUsersSelect = z.strictObject({
  type: z.literal('multi_users_select'),
  initial_users: z.array(identifier).min(1).optional(),
  ...several,
  ...listed,
});

const conversationFilter = {
  default_to_current_conversation: z.boolean().optional(),
  filter: z
    .strictObject({
      include: z
        .array(z.enum(['im', 'mpim', 'private', 'public']))
        .min(1)
        .optional(),
      exclude_external_shared_channels: z.boolean().optional(),
      exclude_bot_users: z.boolean().optional(),
    })
    .refine((filter) => Object.keys(filter).length > 0, 'must not be empty')
    .optional(),
};

export const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  initial_conversation: identifier.optional(),
  response_url_enabled: z.boolean().optional(),
  ...conversationFilter,
  ...listed,
});

export const multiConversationsSelect = z.strictObject({
  type: z.literal('multi_conversations_select'),
  initial_conversations: z.array(identifier).min(1).optional(),
  ...conversationFilter,
  ...several,
  ...listed,
});

export const channelsSelect = z.strictObject({
  type: z.literal('channels_select'),
  initial_channel: identifier.optional(),
  response_url_enabled: z.boolean().optional(),
  ...listed,
});

export const multiChannelsSelect = z.strictObject({
  type: z.literal('multi_channels_select'),
  initial_channels: z.array(identifier).min(1).optional(),
  ...several,
  ...listed,
});
