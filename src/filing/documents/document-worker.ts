/** Reads documents, one after another. In a thread of its own, so that whatever a file makes its parser do, nobody else waits. */
import { parentPort } from 'node:worker_threads';
import { parse } from '../articles/parse.js';
import { unreadable } from './document.js';
import type { Answered, Found, Task } from './task.js';

/** In UTF-16 units: more than this is no text that anything here would check. */
const mostOfText = 5_000_000;

// A parser may leave a promise behind that fails while the next document is read.
process.on('unhandledRejection', () => {});

parentPort?.on('message', async (task: Task) => {
  const answer: Answered = { found: await foundIn(task) };
  parentPort?.postMessage(answer);
});

async function foundIn(task: Task): Promise<Found> {
  try {
    const found = await parse(task);
    return lengthOf(found) > mostOfText ? unreadable('swollen') : found;
  } catch {
    return unreadable('damaged');
  }
}

function lengthOf(found: Found): number {
  if (found.kind === 'failed') return 0;
  return found.kind === 'text'
    ? found.text.length
    : found.articles.reduce((sum, { text }) => sum + text.length, 0);
}
