import { apps } from './apps.js';
import { auth } from './auth.js';
import { blocks } from './blocks.js';
import { chat } from './chat.js';
import { conversations } from './conversations.js';
import type { MethodFamily } from './method.js';
import { reactions } from './reactions.js';
import { users } from './users.js';
import { views } from './views.js';

/** Every Web API method there is; any other gives `unknown_method`. */
export const methods: MethodFamily = {
  ...apps,
  ...auth,
  ...blocks,
  ...chat,
  ...conversations,
  ...reactions,
  ...users,
  ...views,
};
