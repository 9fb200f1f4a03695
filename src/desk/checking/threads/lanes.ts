/** What waits for a thread, first come first served, but that long texts never fill all threads. */
import type { Reply, Work } from './said.js';

/** A text of more UTF-16 units is a long one. */
const longText = 5_000;

export interface Job {
  readonly work: Work;
  resolve(reply: Reply): void;
  reject(error: unknown): void;
}

export function isLong({ work }: Pick<Job, 'work'>): boolean {
  if (work.kind === 'origins') return work.text.length > longText;
  const { text, options } = work.kind === 'check' ? work : work.check;
  return text.length + (options.against?.length ?? 0) > longText;
}

export class Lanes {
  readonly #jobs: Job[] = [];

  add(job: Job): void {
    this.#jobs.push(job);
  }

  /**
   * The next one to do. Of several threads one is kept clear of long texts, so that a short one never waits for a long one;
   * a long one waits for its turn among the long ones and is not put off by the short ones that come after it.
   *
   * @param inHand what the other threads do @param threads how many there are in all
   */
  next(inHand: readonly Job[], threads: number): Job | undefined {
    const longs = inHand.filter(isLong).length;
    const room = longs < Math.max(1, threads - 1);
    const at = this.#jobs.findIndex((job) => room || !isLong(job));
    return at === -1 ? undefined : this.#jobs.splice(at, 1)[0];
  }

  /** All that waits, which then waits no more. */
  clear(): Job[] {
    return this.#jobs.splice(0);
  }
}
