import type { Backend } from '../backend.js';
import type { Message } from '../messages.js';
import { Refusal } from '../refusal.js';
import type { Origin } from '../response-urls.js';
import { fromTyped } from '../typed.js';
import { type Channel, nameInPayload, type User } from '../workspace.js';
import { postAcknowledged } from './acknowledged.js';
import { requireMember } from './conversation.js';

/** What came of a slash command. */
export interface CommandRun {
  /** What the person sees instead of an answer: Slack's own refusal, as a notice too. */
  error?: 'not_supported_in_threads' | 'unknown_command' | 'operation_timeout' | 'dispatch_failed';
  /** The body of the acknowledgement. */
  ack?: unknown;
  /** Messages from the acknowledgement and the response URL, as they come in. */
  responses: Message[];
  /** Empty where the command was refused before it reached the app. */
  responseUrl: string;
  triggerId: string;
}

interface Given {
  user: User;
  channel: Channel;
  line: string;
  threadTs?: string | undefined;
}

/** Runs `/name words` as a person. Resolves once it is acknowledged; `responses` goes on filling. */
export async function runCommand(backend: Backend, given: Given): Promise<CommandRun> {
  const { user, channel, line } = given;
  requireMember(user, channel);
  const [, name = '', words = ''] = /^(\/\S+)\s*(.*)$/s.exec(line) ?? [];
  if (!name) throw new Refusal(`a slash command begins with /, not: ${line}`);
  if (user.stranger) throw new Refusal(`${user.name} is of another organisation and has no commands here`);
  const run: CommandRun = { responses: [], responseUrl: '', triggerId: '' };
  const refused = (error: NonNullable<CommandRun['error']>) => {
    backend.notices.show(user, error, SAID[error](name), {
      channel: channel.id,
      ...(given.threadTs && { thread_ts: given.threadTs }),
    });
    return { ...run, error };
  };
  if (given.threadTs) return refused('not_supported_in_threads');
  if (backend.credentials.botToken === undefined) return refused('unknown_command');
  if (backend.app.commands && !backend.app.commands.some((one) => one.command === name))
    return refused('unknown_command');
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
  // `responses` is filled from outside: the run itself is returned, not a copy.
  if (!ack.ok) {
    run.error = refused(ack.reason === 'operation_timeout' ? ack.reason : 'dispatch_failed').error;
    return run;
  }
  run.ack = ack.payload;
  if (!postAcknowledged(backend, origin, ack.payload)) {
    backend.notices.show(user, 'dispatch_failed', SAID.dispatch_failed(name), { channel: channel.id });
  }
  return run;
}

/** Slack's own words. */
const SAID = {
  not_supported_in_threads: (name: string) => `${name} is not supported in threads. Sorry!`,
  unknown_command: (name: string) => `${name} is not a valid command.`,
  operation_timeout: (name: string) => `${name} failed with the error "operation_timeout"`,
  dispatch_failed: (name: string) => `${name} failed with the error "dispatch_failed"`,
};

/** The sentence that a person reads where a command failed. */
export function commandFailure(error: NonNullable<CommandRun['error']>, line: string): string {
  return SAID[error](/^\/\S+/.exec(line)?.[0] ?? line);
}
