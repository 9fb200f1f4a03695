import type { Backend } from '../backend.js';
import type { Message } from '../messages.js';
import type { Origin } from '../response-urls.js';
import { fromTyped } from '../typed.js';
import { type Channel, nameInPayload, type User } from '../workspace.js';
import { postAcknowledged } from './acknowledged.js';
import { requireMember } from './conversation.js';

/** What came of a slash command. */
export interface CommandRun {
  /** What the person sees instead of an answer: Slack's own refusal. */
  error?: 'not_supported_in_threads' | 'unknown_command' | 'operation_timeout' | 'dispatch_failed';
  /** The body of the acknowledgement. */
  ack?: unknown;
  /** Messages from the acknowledgement and the response URL, as they come in. */
  responses: Message[];
  /** Empty where the command was refused before it reached the app. */
  responseUrl: string;
  triggerId: string;
}

/**
 * Runs `/name words` as a person. Resolves once it is acknowledged; `responses` goes on filling.
 * `commands` are those that the app registered, `undefined` for any.
 */
export async function runCommand(
  backend: Backend,
  commands: readonly string[] | undefined,
  given: { user: User; channel: Channel; line: string; threadTs?: string },
): Promise<CommandRun> {
  const { user, channel, line } = given;
  requireMember(user, channel);
  const [, name = '', words = ''] = /^(\/\S+)\s*(.*)$/s.exec(line) ?? [];
  if (!name) throw new Error(`a slash command begins with /, not: ${line}`);
  const run: CommandRun = { responses: [], responseUrl: '', triggerId: '' };
  if (given.threadTs) return { ...run, error: 'not_supported_in_threads' };
  if (commands && !commands.includes(name)) return { ...run, error: 'unknown_command' };
  const origin: Origin = {
    kind: 'commands',
    user,
    channel,
    onMessage: (message) => run.responses.push(message),
  };
  run.responseUrl = `http://${backend.host()}${backend.responseUrls.issue(origin)}`;
  run.triggerId = backend.triggers.issue(user);
  const ack = await backend.dispatch.once({
    type: 'slash_commands',
    acceptsResponsePayload: true,
    payload: {
      token: 'deprecated',
      team_id: backend.workspace.teamId,
      team_domain: backend.workspace.domain,
      channel_id: channel.id,
      channel_name: nameInPayload(channel),
      user_id: user.id,
      user_name: user.name,
      command: name,
      text: fromTyped(words.trim(), backend.workspace),
      api_app_id: backend.workspace.bot.appId,
      is_enterprise_install: 'false',
      response_url: run.responseUrl,
      trigger_id: run.triggerId,
    },
  });
  if (!ack.ok) run.error = ack.reason === 'operation_timeout' ? 'operation_timeout' : 'dispatch_failed';
  else {
    run.ack = ack.payload;
    postAcknowledged(backend, origin, ack.payload);
  }
  return run;
}
