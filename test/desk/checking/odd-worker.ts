/** A thread of the pool whose checker does what its texts say, so that a test decides when a check ends, and how. */
import { existsSync } from 'node:fs';
import { parentPort, threadId, workerData } from 'node:worker_threads';
import type { Checker } from '../../../src/checking/check.js';
import { serve } from '../../../src/desk/checking/threads/serve.js';
import type { NewsRecord } from '../../../src/record/record.js';

const record: NewsRecord = workerData;
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

const checker: Checker = {
  record,
  check(text) {
    obey(text);
    return {
      record: { asOf: record.asOf, digest: record.digest },
      checked: { claims: 0, notCheckable: threadId, onRecord: 0, notOnRecord: 0 },
      claims: [],
    };
  },
  trace() {
    throw new Error('it has none');
  },
  search: () => [],
};
if (parentPort !== null) serve(parentPort, checker);
