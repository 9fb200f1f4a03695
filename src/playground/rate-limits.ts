/**
 * How often Slack lets a method be called: calls a minute by tier, and for posting one a second in each channel.
 * Source: https://docs.slack.dev/apis/web-api/rate-limits
 */
const TIER: Readonly<Record<string, number>> = {
  'apps.connections.open': 1,
  'apps.uninstall': 1,
  'assistant.threads.setStatus': 600,
  'assistant.threads.setSuggestedPrompts': 100,
  'assistant.threads.setTitle': 100,
  'auth.revoke': 50,
  'auth.test': 600,
  'chat.appendStream': 100,
  'chat.delete': 50,
  'chat.getPermalink': 600,
  'chat.postEphemeral': 100,
  'chat.startStream': 20,
  'chat.stopStream': 20,
  'chat.unfurl': 50,
  'chat.update': 50,
  'conversations.history': 50,
  'conversations.info': 50,
  'conversations.join': 50,
  'conversations.leave': 50,
  'conversations.list': 20,
  'conversations.members': 100,
  'conversations.open': 50,
  'conversations.replies': 50,
  'files.completeUploadExternal': 100,
  'files.delete': 50,
  'files.getUploadURLExternal': 100,
  'files.info': 100,
  'functions.completeError': 50,
  'functions.completeSuccess': 50,
  'reactions.add': 50,
  'reactions.get': 50,
  'reactions.remove': 20,
  'usergroups.list': 20,
  'usergroups.users.list': 20,
  'users.info': 100,
  'users.list': 20,
  'users.lookupByEmail': 50,
  'views.open': 100,
  'views.publish': 100,
  'views.push': 100,
  'views.update': 100,
};

const MINUTE = 60_000;
const SECOND = 1_000;

/** Counts calls, and says when there are too many. Off until switched on. */
export class RateLimits {
  readonly #calls = new Map<string, number[]>();
  readonly #now: () => number;
  readonly #on: boolean;

  constructor(on: boolean, now: () => number) {
    this.#on = on;
    this.#now = now;
  }

  /** Seconds to wait before the method may be called again; nothing where it may be called now. */
  take(method: string, channel: unknown): number | undefined {
    if (!this.#on) return undefined;
    const posting = method === 'chat.postMessage';
    const most = posting ? 1 : TIER[method];
    if (most === undefined) return undefined;
    const window = posting ? SECOND : MINUTE;
    const key = posting ? `${method} ${String(channel)}` : method;
    const since = this.#now() - window;
    const recent = (this.#calls.get(key) ?? []).filter((at) => at > since);
    this.#calls.set(key, recent);
    if (recent.length < most) {
      recent.push(this.#now());
      return undefined;
    }
    return Math.max(1, Math.ceil(((recent[0] ?? 0) - since) / 1000));
  }
}
