/**
 * The thread that parses documents, one after another: it starts with the first, is kept for the next, and ends when none has
 * come for a while. What a document makes its parser do, only that document suffers from: a thread that is too slow, takes too
 * much memory or breaks is ended, and the next document has another.
 */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Unreadable, unreadable } from './document.js';
import type { Answered, Found, Task } from './task.js';

export interface Limits {
  /** In milliseconds, for one document. */
  readonly patience?: number;
  /** In bytes: as much as the process may grow meanwhile. */
  readonly memory?: number;
}

const defaults = { patience: 20_000, memory: 800_000_000 };

/** In milliseconds. */
const betweenLooks = 100;
const keptFor = 10_000;

export class ParserThread {
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | null = null;
  /** Done when every document so far has been read. */
  #last: Promise<unknown> = Promise.resolve();

  /** Never throws. Documents wait for their turn; `patience` counts from it. */
  read(task: Task, limits: Limits = {}): Promise<Found> {
    const found = this.#last.then(() => this.#readNow(task, { ...defaults, ...limits }));
    this.#last = found;
    return found;
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#end();
  }

  #readNow(task: Task, { patience, memory }: Required<Limits>): Promise<Found> {
    const worker = this.#started();
    // The limits of a thread do not count the bytes that it unpacks.
    const before = process.memoryUsage.rss();
    return new Promise((resolve) => {
      const done = (found: Found): void => {
        clearInterval(watch);
        clearTimeout(timer);
        worker.off('message', answered).off('error', broke).off('exit', ended);
        this.#rest();
        resolve(found);
      };
      const fail = (why: Unreadable): void => {
        void this.#end();
        done(unreadable(why));
      };
      const watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > memory) fail('swollen');
      }, betweenLooks);
      const timer = setTimeout(() => fail('too-slow'), patience);
      const answered = ({ found }: Answered): void => done(found);
      const broke = (error: Error): void =>
        fail('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'swollen' : 'damaged');
      const ended = (): void => fail('damaged');
      worker.on('message', answered).on('error', broke).on('exit', ended);
      worker.ref();
      worker.postMessage(task);
    });
  }

  #started(): Worker {
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#idle = null;
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(fileURLToPath(new URL('./document-worker.js', import.meta.url)), {
      // Parsers have no business with tokens, and what they print is no business of the log's.
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    });
    // What nobody reads is kept.
    worker.stdout.resume();
    worker.stderr.resume();
    // Breaking while nobody asks, or as it is ended, it is only to be replaced.
    const forget = (): void => {
      if (this.#worker === worker) this.#worker = null;
    };
    worker.on('error', forget).on('exit', forget);
    this.#worker = worker;
    return worker;
  }

  /** Between documents it keeps no process alive. */
  #rest(): void {
    this.#worker?.unref();
    this.#idle = setTimeout(() => void this.#end(), keptFor);
    this.#idle.unref();
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#idle = null;
    await worker?.terminate();
  }
}

/** The one of this process: a thread costs 40 ms and some 30 MB, and documents come by many ways. */
export const parserThread = new ParserThread();
