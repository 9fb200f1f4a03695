/** A thread of the pool whose checker does what its texts say, so that a test decides when a check ends, and how. */
import { existsSync } from 'node:fs';
import { parentPort, threadId, workerData } from 'node:worker_threads';
import type { Checker } from '../../../src/checking/check.js';
import type { Start } from '../../../src/desk/checking/threads/said.js';
import { serve } from '../../../src/desk/checking/threads/serve.js';

const { record, index }: Start = workerData;
if (record.digest === 'broken') throw new RangeError('no such record');

const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);

function obey(text: string): void {
  const [order, path = ''] = text.trim().split(' ');
  if (order === 'until') while (!existsSync(path)) pause();
  if (order === 'hang') for (;;) pause();
  if (order === 'die') process.exit(3);
  if (order === 'throw') throw new SyntaxError('as told');
  const eaten: string[][] = [];
  while (order === 'eat') eaten.push(Array.from({ length: 10_000 }, (_, n) => `${n} of ${eaten.length}`));
}

/** An index of this thread's making: its first byte tells whose it is. */
const made = new SharedArrayBuffer(1);
new Uint8Array(made)[0] = threadId;

const checker: Checker = {
  record,
  check(text) {
    obey(text);
    return {
      record: { asOf: record.asOf, digest: record.digest },
      checked: {
        claims: 0,
        notCheckable: threadId,
        onRecord: new Uint8Array(index ?? made)[0] ?? 0,
        notOnRecord: 0,
      },
      claims: [],
    };
  },
  trace() {
    throw new Error('it has none');
  },
  search: () => [],
};
if (parentPort !== null) serve(parentPort, checker, { index: index ?? made });
