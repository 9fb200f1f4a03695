/** Does the jobs: several at a time, those of one lane in order. */
import type { Job } from './job.js';
import { type Jobs, lease } from './jobs.js';
import { PutOff } from './put-off.js';

export interface RunnerOptions {
  readonly jobs: Jobs;
  /** Does a job. Whoever asked has been answered or told of a failure when it returns; what it throws is a defect. */
  readonly work: (job: Job) => Promise<void>;
  /** Tells whoever asked that a job will not be done: it ended the process each time that it was taken up. */
  readonly giveUp: (job: Job) => Promise<void>;
  /** The name of this process among those that share the jobs. */
  readonly taker: string;
  readonly onError: (error: unknown, job: Job | null) => void;
  /** The most at a time, at this moment. */
  readonly most?: () => number;
  /** How often jobs are looked for that other processes wrote down, or that were put off, in milliseconds. */
  readonly lookEvery?: number;
}

/** Most of the time they wait: for a thread that checks, for Slack. */
export const mostAtATime = 16;

/** So often a job is taken up before it is given up. */
const mostAttempts = 4;

export class Runner {
  readonly #options: Required<RunnerOptions>;
  readonly #inHand = new Map<Job, Promise<void>>();
  #looking: Promise<void> = Promise.resolve();
  #lookAgain = false;
  #isLooking = false;
  #stopped = true;
  #timers: NodeJS.Timeout[] = [];

  constructor(options: RunnerOptions) {
    this.#options = { most: () => mostAtATime, lookEvery: 1_000, ...options };
  }

  start(): void {
    const { jobs, taker, lookEvery } = this.#options;
    this.#stopped = false;
    this.#timers = [
      setInterval(() => this.wake(), lookEvery),
      setInterval(() => void this.#guard(() => jobs.renew(taker, [...this.#inHand.keys()])), lease / 3),
    ];
    for (const timer of this.#timers) timer.unref();
    this.wake();
  }

  /** There is something to do. */
  wake(): void {
    if (this.#stopped) return;
    this.#lookAgain = true;
    if (this.#isLooking) return;
    this.#isLooking = true;
    this.#looking = this.#look().finally(() => {
      this.#isLooking = false;
      if (this.#lookAgain && !this.#stopped && !this.isFull) this.wake();
    });
  }

  /** Whether it takes nothing more at this moment: what comes in is for other processes, if there are any. */
  get isFull(): boolean {
    return this.#inHand.size >= this.#options.most();
  }

  get inHand(): number {
    return this.#inHand.size;
  }

  /**
   * Takes nothing new, and waits for what is in hand.
   *
   * @param patience in milliseconds; what is not done by then is taken up by the next process
   * @returns whether all of it was done
   */
  async stop(patience: number): Promise<boolean> {
    this.#stopped = true;
    await this.#looking;
    const all = Promise.all(this.#inHand.values()).then(() => true);
    const late = new Promise<false>((resolve) => {
      setTimeout(() => resolve(false), patience).unref();
    });
    const finished = await Promise.race([all, late]);
    for (const timer of this.#timers) clearInterval(timer);
    return finished;
  }

  async #look(): Promise<void> {
    const { jobs, taker, most } = this.#options;
    while (!this.#stopped) {
      this.#lookAgain = false;
      const room = most() - this.#inHand.size;
      if (room <= 0) return;
      const taken = (await this.#guard(() => jobs.takeSome(taker, room))) ?? [];
      for (const job of taken) {
        const doing = this.#do(job).finally(() => {
          this.#inHand.delete(job);
          this.wake();
        });
        this.#inHand.set(job, doing);
      }
      if (taken.length < room) return;
    }
  }

  async #do(job: Job): Promise<void> {
    const { jobs, work, giveUp, onError } = this.#options;
    try {
      if (job.attempt > mostAttempts) {
        await giveUp(job);
        throw new Error(`given up after ${mostAttempts} attempts`);
      }
      await work(job);
    } catch (error) {
      if (error instanceof PutOff) {
        await this.#guard(() => jobs.putBack(job, error.after));
        return;
      }
      onError(error, job);
      await this.#guard(() => jobs.finish(job, 'failed'));
      return;
    }
    await this.#guard(() => jobs.finish(job, 'done'));
  }

  /** A store that does not answer for a moment is asked again at the next look. */
  async #guard<T>(ask: () => Promise<T>): Promise<T | undefined> {
    try {
      return await ask();
    } catch (error) {
      this.#options.onError(error, null);
      return undefined;
    }
  }
}
