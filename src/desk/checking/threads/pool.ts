/** Threads that check, some at a time, each with a checker of its own. A thread that dies is replaced. */
import type { NewsRecord } from '../../../record/record.js';
import { CheckingError } from './checking-error.js';
import { type Job, Lanes } from './lanes.js';
import type { Reply, Work } from './said.js';
import { Thread, type ThreadOptions } from './thread.js';

export interface PoolOptions extends ThreadOptions {
  /** How many threads, one at least. */
  readonly size: number;
}

export class Pool {
  readonly #options: PoolOptions;
  readonly #lanes = new Lanes();
  /** Those that are ready and have the record in use, the longest there first: it has read most of the record. */
  #threads: readonly Thread[] = [];
  readonly #inHand = new Map<Thread, Job>();
  /** Every thread that is not gone. */
  readonly #all = new Set<Thread>();
  #record: NewsRecord;
  /** Made by the first thread of a record, for those after it. */
  #index: { readonly of: NewsRecord; readonly bytes: SharedArrayBuffer | undefined } | null = null;
  #filling = false;
  #closed = false;
  #replacing: Promise<void> = Promise.resolve();

  private constructor(record: NewsRecord, options: PoolOptions) {
    this.#record = record;
    this.#options = options;
  }

  /** Ready as soon as its first thread is. @throws {CheckingError} where that cannot be started, or what its program threw */
  static async start(record: NewsRecord, options: PoolOptions): Promise<Pool> {
    const pool = new Pool(record, options);
    pool.#threads = [await pool.#start(record)];
    void pool.#fill();
    return pool;
  }

  get record(): NewsRecord {
    return this.#record;
  }

  /** @throws {CheckingError} where it was given up; else what the checker threw */
  do(work: Work): Promise<Reply> {
    return new Promise((resolve, reject) => {
      if (this.#closed) throw new CheckingError('check_closed');
      this.#lanes.add({ work, resolve, reject });
      this.#handOut();
      void this.#fill();
    });
  }

  /**
   * Puts another record in the place of the one in use. From the first thread on that has it, work is begun on it alone;
   * what was begun before ends on the old one.
   *
   * @throws {CheckingError} where no thread can be started with it, or what its program threw: the old one stays
   */
  replace(record: NewsRecord): Promise<void> {
    const replacing = this.#replacing.then(() => this.#replace(record));
    this.#replacing = replacing.catch(() => undefined);
    return replacing;
  }

  /** What waits and what is in hand is given up. */
  async close(): Promise<void> {
    this.#closed = true;
    const closed = new CheckingError('check_closed');
    for (const { reject } of this.#lanes.clear()) reject(closed);
    await Promise.all([...this.#all].map((thread) => thread.end(closed)));
  }

  async #replace(record: NewsRecord): Promise<void> {
    const fresh = await this.#start(record);
    const old = this.#threads;
    this.#record = record;
    this.#threads = [fresh];
    for (const thread of old) this.#dismissIdle(thread);
    this.#handOut();
    await this.#fill();
  }

  #handOut(): void {
    for (;;) {
      const free = this.#threads.find((thread) => thread.alive && !this.#inHand.has(thread));
      if (free === undefined) return;
      const job = this.#lanes.next([...this.#inHand.values()], this.#threads.length);
      if (job === undefined) return;
      void this.#run(free, job);
    }
  }

  async #run(thread: Thread, job: Job): Promise<void> {
    this.#inHand.set(thread, job);
    try {
      job.resolve(await thread.do(job.work));
    } catch (error) {
      job.reject(error);
    }
    this.#inHand.delete(thread);
    if (!this.#threads.includes(thread)) this.#dismissIdle(thread);
    this.#handOut();
  }

  /** A thread of a former record has done its last. */
  #dismissIdle(thread: Thread): void {
    if (!this.#inHand.has(thread)) void thread.end(new CheckingError('check_closed'));
  }

  async #start(record: NewsRecord): Promise<Thread> {
    if (this.#closed) throw new CheckingError('check_closed');
    const index = this.#index?.of === record ? this.#index.bytes : undefined;
    const thread = new Thread({ record, index }, this.#options, (gone) => this.#forget(gone));
    this.#all.add(thread);
    const ready = await thread.ready;
    if (ready.kind === 'ready') this.#index = { of: record, bytes: ready.index };
    return thread;
  }

  #forget(thread: Thread): void {
    this.#all.delete(thread);
    const had = this.#threads.includes(thread);
    this.#threads = this.#threads.filter((one) => one !== thread);
    if (had) void this.#fill();
  }

  /** Starts the threads that are missing, one after the other. What cannot be started is tried again with the next work. */
  async #fill(): Promise<void> {
    if (this.#filling) return;
    this.#filling = true;
    try {
      while (!this.#closed && this.#threads.length < this.#options.size) {
        const thread = await this.#start(this.#record);
        if (thread.record === this.#record) this.#threads = [...this.#threads, thread];
        else this.#dismissIdle(thread);
        this.#handOut();
      }
    } catch (cause) {
      if (this.#threads.length === 0)
        for (const { reject } of this.#lanes.clear())
          reject(new CheckingError('check_unavailable', { cause }));
    } finally {
      this.#filling = false;
    }
  }
}
