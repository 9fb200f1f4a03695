/** One thread with a checker in it, from its start to its end. */
import { Worker } from 'node:worker_threads';
import type { NewsRecord } from '../../../record/record.js';
import { CheckingError } from './checking-error.js';
import { errorOf, type Reply, type Start, type Work } from './said.js';

/** Of a thread's heap, in megabytes: what one check makes and drops again fits, and is not copied time after time. */
const YOUNG = 64;

export interface ThreadOptions {
  /** What runs in the thread. */
  readonly program: URL;
  /** What it is started with, where that is not the record alone. */
  readonly given?: (record: NewsRecord) => unknown;
  /** Of one piece of work, and of the start, in milliseconds. */
  readonly timeLimit: number;
  /** Of the thread's heap, in megabytes. */
  readonly memoryLimit: number;
}

interface Waiting {
  resolve(reply: Reply): void;
  reject(error: unknown): void;
}

/** A thread that has died, or has been ended, takes nothing more. */
export class Thread {
  readonly record: NewsRecord;
  /** @throws {CheckingError} where it never comes to be ready, or what its program threw */
  readonly ready: Promise<Reply>;
  readonly #worker: Worker;
  readonly #timeLimit: number;
  #waiting: Waiting | null = null;
  #alive = true;
  #begun = false;
  #fault: unknown;

  /** @param onGone called once it is no more, for whatever reason */
  constructor(start: Start, options: ThreadOptions, onGone: (thread: Thread) => void) {
    this.record = start.record;
    this.#timeLimit = options.timeLimit;
    this.#worker = new Worker(options.program, {
      workerData: options.given?.(start.record) ?? start,
      resourceLimits: { maxOldGenerationSizeMb: options.memoryLimit, maxYoungGenerationSizeMb: YOUNG },
    });
    this.#worker.on('message', (reply: Reply) => this.#waiting?.resolve(reply));
    this.#worker.on('error', (error) => {
      this.#fault = error;
    });
    this.#worker.on('exit', () => {
      this.#alive = false;
      const died = new CheckingError('check_died', { cause: this.#fault });
      this.#waiting?.reject(this.#begun ? died : (this.#fault ?? died));
      onGone(this);
    });
    this.ready = this.#reply();
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** One piece of work at a time. @throws {CheckingError} where it was given up; else what the checker threw */
  async do(work: Work): Promise<Reply> {
    this.#begun = true;
    // First, as it throws at what cannot be copied; no answer comes before this function has waited for it.
    this.#worker.postMessage(work);
    const given = await this.#reply();
    if (given.kind === 'failed') throw errorOf(given.error);
    return given;
  }

  /** Ends it at once; what it has in hand is given up with `reason`. */
  async end(reason: CheckingError): Promise<void> {
    this.#alive = false;
    this.#waiting?.reject(reason);
    await this.#worker.terminate();
  }

  #reply(): Promise<Reply> {
    return new Promise<Reply>((resolve, reject) => {
      const settled = () => {
        clearTimeout(timer);
        this.#waiting = null;
      };
      const timer = setTimeout(() => void this.end(new CheckingError('check_too_long')), this.#timeLimit);
      this.#waiting = {
        resolve: (reply) => {
          settled();
          resolve(reply);
        },
        reject: (error) => {
          settled();
          reject(error);
        },
      };
    });
  }
}
