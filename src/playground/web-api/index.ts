import { apps } from './apps.js';
import { assistant } from './assistant.js';
import { auth } from './auth.js';
import { blocks } from './blocks.js';
import { chat } from './chat.js';
import { conversations } from './conversations.js';
import { files } from './files.js';
import { functions } from './functions.js';
import type { MethodFamily } from './method.js';
import { reactions } from './reactions.js';
import { streams } from './streams.js';
import { unfurl } from './unfurl.js';
import { usergroups } from './usergroups.js';
import { users } from './users.js';
import { views } from './views.js';

/** Every Web API method there is; any other gives `unknown_method`. */
export const methods: MethodFamily = {
  ...apps,
  ...assistant,
  ...auth,
  ...blocks,
  ...chat,
  ...conversations,
  ...files,
  ...functions,
  ...reactions,
  ...streams,
  ...unfurl,
  ...usergroups,
  ...users,
  ...views,
};
