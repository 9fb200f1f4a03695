import type { Changes } from './changes.js';

/** What the app says that it is doing in a thread; empty where it does nothing. */
export interface ThreadStatus {
  readonly channel: string;
  readonly thread_ts: string;
  readonly status: string;
  readonly loading_messages?: readonly string[];
}

/** What the app offers to be asked. */
export interface Prompts {
  readonly channel: string;
  readonly thread_ts?: string;
  readonly title?: string;
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
}

/** What an agent shows beside its messages: a status, suggested prompts, the titles of threads. */
export class Agents {
  readonly #statuses = new Map<string, ThreadStatus>();
  readonly #prompts = new Map<string, Prompts>();
  readonly #titles = new Map<string, string>();
  readonly #changes: Changes;

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  setStatus(status: ThreadStatus): void {
    const key = `${status.channel}:${status.thread_ts}`;
    if (status.status === '') this.#statuses.delete(key);
    else this.#statuses.set(key, status);
    this.#changes.notify({ kind: 'status', status });
  }

  /** Slack takes a status away as soon as the app answers in the thread. */
  answered(channel: string, threadTs: string): void {
    const standing = this.#statuses.get(`${channel}:${threadTs}`);
    if (standing) this.setStatus({ channel, thread_ts: threadTs, status: '' });
  }

  setPrompts(prompts: Prompts): void {
    this.#prompts.set(`${prompts.channel}:${prompts.thread_ts ?? ''}`, prompts);
    this.#changes.notify({ kind: 'prompts', prompts });
  }

  setTitle(channel: string, threadTs: string, title: string): void {
    this.#titles.set(`${channel}:${threadTs}`, title);
    this.#changes.notify();
  }

  statuses(): ThreadStatus[] {
    return [...this.#statuses.values()];
  }

  prompts(): Prompts[] {
    return [...this.#prompts.values()];
  }

  title(channel: string, threadTs: string): string | undefined {
    return this.#titles.get(`${channel}:${threadTs}`);
  }
}
