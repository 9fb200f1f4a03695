/** The long stages of filing in a thread of their own, while this one goes on answering. */
import { Worker } from 'node:worker_threads';
import type { NewsRecord } from '../../record/record.js';
import type { Discrepancy, Source } from '../../record/schema.js';
import type { Signature } from '../copies/signature.js';
import type { Change } from '../outcome.js';
import type { Message, Order, Question, Reply } from './said.js';
import { StageError, type Stages } from './stages.js';

export interface StagesInThread extends Stages {
  /** What is in hand is given up. */
  close(): Promise<void>;
}

export interface StagesOptions {
  readonly program?: URL;
  /** Of one stage, in milliseconds. */
  readonly timeLimit?: number;
  /** Of the thread's heap, in megabytes. */
  readonly memoryLimit?: number;
}

const tooLong = 'Reading it takes too long. Keep only the part that matters, and file that.';
const died = 'It is too much to be read at once. Keep only the part that matters, and file that.';
const closing = 'Stet is being stopped. File it again in a minute.';

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** One thread: started with the first thing to do, and anew after it has died. */
export function inThread({
  program = new URL('./worker.js', import.meta.url),
  timeLimit = 60_000,
  memoryLimit = 1_024,
}: StagesOptions = {}): StagesInThread {
  let worker: Worker | null = null;
  let known: NewsRecord | null = null;
  let closed = false;
  let numbers = 0;
  const waiting = new Map<number, Waiting>();
  /** The stages are done one at a time, so that each has its own time; a text that hangs gives up no other. */
  let turn: Promise<unknown> = Promise.resolve();

  const start = (): Worker => {
    const started = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: memoryLimit } });
    started.unref();
    started.on('message', (reply: Reply) => {
      const one = waiting.get(reply.number);
      waiting.delete(reply.number);
      if ('answer' in reply) return one?.resolve(reply.answer);
      const error = new Error(reply.fault.message);
      if (reply.fault.stack !== undefined) error.stack = reply.fault.stack;
      one?.reject(error);
    });
    // Why it died is in the exit.
    started.on('error', () => undefined);
    started.on('exit', () => {
      if (worker === started) gone(died);
    });
    return started;
  };
  /** Nothing that it knew is left. */
  const gone = (why: string): void => {
    worker = null;
    known = null;
    const all = [...waiting.values()];
    waiting.clear();
    for (const { reject } of all) reject(new StageError(why));
  };
  const say = (message: Message): Worker => {
    if (closed) throw new StageError(closing);
    worker ??= start();
    worker.postMessage(message);
    return worker;
  };
  const order = (one: Order): Worker => say({ order: one });
  const knowing = (record: NewsRecord): void => {
    if (known === record) return;
    order({ kind: 'record', record });
    known = record;
  };
  const once = async (prepare: () => void, question: Question): Promise<unknown> => {
    prepare();
    const number = ++numbers;
    const asked = say({ number, question });
    asked.ref();
    const timer = setTimeout(() => {
      if (worker !== asked) return;
      gone(tooLong);
      void asked.terminate();
    }, timeLimit);
    try {
      return await new Promise<unknown>((resolve, reject) => waiting.set(number, { resolve, reject }));
    } finally {
      clearTimeout(timer);
      asked.unref();
    }
  };
  const ask = (question: Question, prepare: () => void = () => undefined): Promise<unknown> => {
    const asked = turn.then(() => once(prepare, question));
    turn = asked.catch(() => undefined);
    return asked;
  };

  // What the thread answers is what the functions of the same names give: `worker.ts`.
  return {
    signature: async (text) => (await ask({ kind: 'signature', text })) as Signature,
    read: async (id, article, record) =>
      (await ask({ kind: 'read', id, article }, () => knowing(record))) as Source,
    changes: async (before, after) => (await ask({ kind: 'changes', before, after })) as readonly Change[],
    comparison(record) {
      const comparison = ++numbers;
      knowing(record);
      const home = order({ kind: 'begin', comparison });
      const here = (): void => {
        if (worker !== home) throw new StageError(died);
      };
      return {
        add(source) {
          if (worker === home) order({ kind: 'add', comparison, source });
        },
        remove(id) {
          if (worker === home) order({ kind: 'remove', comparison, id });
        },
        compare: async (source) =>
          (await ask({ kind: 'compare', comparison, source }, here)) as readonly Discrepancy[],
        end() {
          if (worker === home && !closed) order({ kind: 'end', comparison });
        },
      };
    },
    async close() {
      closed = true;
      const last = worker;
      gone(closing);
      await last?.terminate();
    },
  };
}
