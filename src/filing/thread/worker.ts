/** What runs in the thread that reads and compares: one thing after the other, as it is told. */
import { getPriority, platform, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { NewsRecord } from '../../record/record.js';
import { signatureOf } from '../copies/signature.js';
import { type Comparer, createComparer } from '../disagreements/compare.js';
import { readSource } from '../machine/read-source.js';
import { changesBetween } from '../versions/changes.js';
import type { Message, Order, Question, Reply } from './said.js';

/** Of niceness: what is filed can wait for what is asked, and that for what is to be acknowledged. */
const below = 10;
// On Linux a thread has a priority of its own; elsewhere this would be the whole program's.
if (platform() === 'linux') setPriority(Math.min(19, getPriority() + below));

let record: NewsRecord | null = null;
const comparers = new Map<number, Comparer>();

const known = (): NewsRecord => {
  if (record === null) throw new Error('no record was sent');
  return record;
};
const comparer = (number: number): Comparer => {
  const found = comparers.get(number);
  if (found === undefined) throw new Error('that comparison was never begun, or has ended');
  return found;
};

function obey(order: Order): void {
  switch (order.kind) {
    case 'record':
      record = order.record;
      break;
    case 'begin':
      comparers.set(order.comparison, createComparer(known()));
      break;
    case 'end':
      comparers.delete(order.comparison);
      break;
    case 'add':
      comparer(order.comparison).add(order.source);
      break;
    case 'remove':
      comparer(order.comparison).remove(order.id);
      break;
  }
}

function answer(question: Question): unknown {
  switch (question.kind) {
    case 'signature':
      return signatureOf(question.text);
    case 'read':
      return readSource(question.id, question.article, known());
    case 'changes':
      return changesBetween(question.before, question.after);
    case 'compare':
      return comparer(question.comparison).compare(question.source);
  }
}

const port = parentPort;
port?.on('message', (message: Message) => {
  if ('order' in message) return obey(message.order);
  const { number, question } = message;
  try {
    port.postMessage({ number, answer: answer(question) } satisfies Reply);
  } catch (error) {
    const fault = error instanceof Error ? error : new Error(String(error));
    const { message: words, stack } = fault;
    port.postMessage({ number, fault: { message: words, stack } } satisfies Reply);
  }
});
