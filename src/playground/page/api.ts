/** The calls of `/client/*`, as one person. */
import type { Channel, Choice, Container, EnteredState, Json, Message, SlackFile, State } from './wire.js';

/** What Slack's client or the app refused, or what kept the call from getting through. */
export interface Refusal {
  readonly ok: false;
  readonly error: string;
  /** One plain sentence. */
  readonly message: string;
  /** Of a submission: what is wrong, by block. */
  readonly errors?: Readonly<Record<string, string>>;
}

export type Answer<T = object> = ({ readonly ok: true } & T) | Refusal;

const unreachable: Refusal = {
  ok: false,
  error: 'unreachable',
  message: 'The server does not answer. Is it still running?',
};

export class Client {
  /** The id of the person who acts. */
  as: string | null;

  constructor(as: string | null) {
    this.as = as;
  }

  state(): Promise<Answer<State>> {
    return this.#call('GET', `/client/state${this.as === null ? '' : `?as=${encodeURIComponent(this.as)}`}`);
  }

  history(channel: string, before: string): Promise<Answer<{ messages: Message[]; has_more: boolean }>> {
    const query = new URLSearchParams({ as: this.as ?? '', channel, before, limit: '50' });
    return this.#call('GET', `/client/history?${query}`);
  }

  /** What happens from now on. The browser reconnects by itself and asks for what it missed. */
  events(since: number): EventSource {
    const query = new URLSearchParams({ as: this.as ?? '', since: String(since) });
    return new EventSource(`/client/events?${query}`);
  }

  post(body: {
    channel: string;
    text: string;
    thread_ts?: string;
    broadcast?: boolean;
    files?: string[];
  }): Promise<Answer<{ message: Message }>> {
    return this.#post('post', body);
  }

  edit(channel: string, ts: string, text: string): Promise<Answer> {
    return this.#post('edit', { channel, ts, text });
  }

  delete(channel: string, ts: string): Promise<Answer> {
    return this.#post('delete', { channel, ts });
  }

  react(channel: string, ts: string, name: string): Promise<Answer> {
    return this.#post('react', { channel, ts, name });
  }

  unreact(channel: string, ts: string, name: string): Promise<Answer> {
    return this.#post('unreact', { channel, ts, name });
  }

  command(channel: string, line: string, threadTs?: string): Promise<Answer> {
    return this.#post('command', { channel, line, ...(threadTs !== undefined && { thread_ts: threadTs }) });
  }

  action(given: {
    container: Container;
    block_id: string;
    action_id: string;
    choice?: Choice;
    state?: EnteredState;
  }): Promise<Answer> {
    return this.#post('action', given);
  }

  options(given: {
    container: Container;
    block_id: string;
    action_id: string;
    value: string;
  }): Promise<Answer<{ options?: Json[]; option_groups?: Json[] }>> {
    return this.#post('options', given);
  }

  shortcut(callbackId: string, message?: { channel: string; ts: string }): Promise<Answer> {
    return this.#post('shortcut', { callback_id: callbackId, ...(message && { message }) });
  }

  submit(viewId: string, state: EnteredState): Promise<Answer> {
    return this.#post('submit', { view_id: viewId, state });
  }

  close(viewId: string, all: boolean): Promise<Answer> {
    return this.#post('close', { view_id: viewId, all });
  }

  home(tab: 'home' | 'messages'): Promise<Answer> {
    return this.#post('home', { tab });
  }

  open(users: readonly string[]): Promise<Answer<{ channel: Channel }>> {
    return this.#post('open', { users });
  }

  join(channel: string): Promise<Answer> {
    return this.#post('join', { channel });
  }

  leave(channel: string): Promise<Answer> {
    return this.#post('leave', { channel });
  }

  invite(channel: string, user: string): Promise<Answer> {
    return this.#post('invite', { channel, user });
  }

  dismiss(id: number): Promise<Answer> {
    return this.#post('dismiss', { id });
  }

  upload(file: File): Promise<Answer<{ file: SlackFile }>> {
    const query = new URLSearchParams({ as: this.as ?? '', name: file.name });
    return this.#call('POST', `/client/upload?${query}`, file, file.type || 'application/octet-stream');
  }

  #post<T>(route: string, body: object): Promise<Answer<T>> {
    return this.#call(
      'POST',
      `/client/${route}`,
      JSON.stringify({ as: this.as, ...body }),
      'application/json',
    );
  }

  async #call<T>(method: string, path: string, body?: BodyInit, type?: string): Promise<Answer<T>> {
    try {
      const response = await fetch(path, {
        method,
        ...(body !== undefined && { body }),
        ...(type !== undefined && { headers: { 'content-type': type } }),
      });
      // Only our own server answers here, and its tests hold it to these shapes.
      return (await response.json()) as Answer<T>;
    } catch {
      return unreachable;
    }
  }
}
