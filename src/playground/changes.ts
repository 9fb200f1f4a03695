import type { Prompts, ThreadStatus } from './agents.js';
import type { Message } from './messages.js';
import type { Notice } from './notices.js';
import type { Channel, User } from './workspace.js';

/** What has changed, for those who follow what a person sees. */
export type Change =
  | { kind: 'message' | 'message_removed'; message: Message }
  | { kind: 'channel'; channel: Channel }
  | { kind: 'channel_left'; channel: Channel; user: User }
  | { kind: 'user'; user: User }
  | { kind: 'modals' | 'home'; userId: string }
  | { kind: 'notice'; notice: Notice }
  | { kind: 'status'; status: ThreadStatus }
  | { kind: 'prompts'; prompts: Prompts }
  | { kind: 'connections' };

/** Tells waiters that something happened, so that a test waits for a condition and not for a time. */
export class Changes {
  readonly #listeners = new Set<(change?: Change) => void>();

  /** Without a `change`, something happened that no person sees: a call, a delivery. */
  notify(change?: Change): void {
    for (const listener of [...this.#listeners]) listener(change);
  }

  /** Calls `listener` on every change until the returned function is called. */
  subscribe(listener: (change?: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Resolves with what `read` returns as soon as that is neither `undefined`, `null` nor `false`.
   * @throws Error after `timeoutMs`, with `state()` in its message
   */
  until<T>(read: () => T, timeoutMs: number, state: () => string): Promise<NonNullable<Exclude<T, false>>> {
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        unsubscribe();
      };
      const look = () => {
        try {
          const value = read();
          if (value === undefined || value === null || value === false) return;
          stop();
          // The check above leaves nothing else.
          resolve(value as NonNullable<Exclude<T, false>>);
        } catch (error) {
          stop();
          reject(error);
        }
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`waited ${timeoutMs} ms in vain; ${state()}`));
      }, timeoutMs);
      const unsubscribe = this.subscribe(look);
      look();
    });
  }

  /** Resolves once nothing has changed for `quietMs`. */
  quiet(quietMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        unsubscribe();
        resolve();
      };
      let timer = setTimeout(done, quietMs);
      const unsubscribe = this.subscribe(() => {
        clearTimeout(timer);
        timer = setTimeout(done, quietMs);
      });
    });
  }
}
