import { ApiError } from './api-error.js';
import type { Delays } from './clock.js';
import type { Ids } from './ids.js';
import type { User } from './workspace.js';

/** trigger_ids: each opens one view, soon after somebody did something. */
export class Triggers {
  readonly #live = new Map<string, { user: User; until: number; used: boolean; viewId?: string }>();
  readonly #ids: Ids;
  readonly #now: () => number;
  readonly #delays: Delays;

  constructor(ids: Ids, now: () => number, delays: Delays) {
    this.#ids = ids;
    this.#now = now;
    this.#delays = delays;
  }

  /** `viewId` is the modal in which it happened, where it happened in one. */
  issue(user: User, viewId?: string): string {
    const id = `${this.#ids.next('1')}.${this.#ids.next('2')}.${this.#ids.secret()}`;
    this.#live.set(id, {
      user,
      until: this.#now() + this.#delays.trigger,
      used: false,
      ...(viewId && { viewId }),
    });
    return id;
  }

  /** Uses a trigger up. @throws ApiError where it is unknown, used or too old */
  exchange(id: string): { user: User; viewId?: string } {
    const trigger = this.#live.get(id);
    if (!trigger) throw new ApiError('invalid_trigger_id');
    if (trigger.used) throw new ApiError('exchanged_trigger_id');
    if (this.#now() > trigger.until) throw new ApiError('expired_trigger_id');
    trigger.used = true;
    return trigger;
  }
}
