import type { Changes } from './changes.js';
import type { Ids } from './ids.js';
import type { User } from './workspace.js';

/** Where something went wrong, so that it can be shown there. */
export interface NoticePlace {
  channel?: string;
  thread_ts?: string;
  message_ts?: string;
  view_id?: string;
  block_id?: string;
  action_id?: string;
}

/** What Slack's client shows one person when something failed. No message, and the app does not hear of it. */
export interface Notice extends NoticePlace {
  readonly id: number;
  /** A timestamp as messages have it. */
  readonly at: string;
  /** Whom it is shown to. */
  readonly user: string;
  readonly code: string;
  readonly text: string;
}

/** The notices that people have before them. */
export class Notices {
  #standing: Notice[] = [];
  #last = 0;
  readonly #ids: Ids;
  readonly #changes: Changes;

  constructor(ids: Ids, changes: Changes) {
    this.#ids = ids;
    this.#changes = changes;
  }

  show(user: User, code: string, text: string, place: NoticePlace = {}): Notice {
    this.#last += 1;
    const notice = { id: this.#last, at: this.#ids.ts(), user: user.id, code, text, ...place };
    this.#standing.push(notice);
    this.#changes.notify({ kind: 'notice', notice });
    return notice;
  }

  of(user: User): readonly Notice[] {
    return this.#standing.filter((one) => one.user === user.id);
  }

  dismiss(user: User, id: number): void {
    this.#standing = this.#standing.filter((one) => one.user !== user.id || one.id !== id);
  }
}
