import type { Message } from './messages.js';
import type { Workspace } from './workspace.js';

/** The address of a message, as `chat.getPermalink` gives it. */
export function permalink(workspace: Workspace, message: Message): string {
  const thread = message.threadTs ? `?thread_ts=${message.threadTs}&cid=${message.channel}` : '';
  return `https://${workspace.domain}.slack.com/archives/${message.channel}/p${message.ts.replace('.', '')}${thread}`;
}
