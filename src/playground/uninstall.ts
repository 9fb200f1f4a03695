import type { Backend } from './backend.js';

/**
 * Takes the bot's token from the app. The bot is then in no channel any more.
 * Source: https://docs.slack.dev/reference/methods/auth.revoke
 */
export function revoke(backend: Backend): void {
  const { credentials, workspace, changes, events } = backend;
  if (credentials.botToken === undefined) return;
  credentials.revoke();
  for (const channel of workspace.channels.values()) {
    if (channel.kind === 'im' || !channel.members.delete(workspace.bot.id)) continue;
    changes.notify({ kind: 'channel', channel });
  }
  events.tokensRevoked();
}

/** Takes the app out of the workspace. */
export function uninstall(backend: Backend): void {
  if (backend.credentials.botToken === undefined) return;
  revoke(backend);
  backend.events.uninstalled();
}
