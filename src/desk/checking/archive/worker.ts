/** What runs in a thread of the pool where filed sources stay in PostgreSQL: it looks up what each text is held against. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { createTextChecker } from '../../../checking/against/check-against.js';
import { originsIn } from '../../../checking/origins/claim-origins.js';
import type { NewsRecord } from '../../../record/record.js';
import { connect } from '../../../record/store/store.js';
import { readThesaurus } from '../../../retrieval/thesaurus/file.js';
import { tellOf } from '../../tell-why.js';
import { createTimer, type Spent } from '../spent.js';
import { faultOf, type Reply, type Work } from '../threads/said.js';
import { type Archive, createArchive } from './archive.js';

/** What the thread is started with. */
export interface ArchiveGiven {
  readonly record: NewsRecord;
  readonly databaseUrl: string;
}

const { record, databaseUrl }: ArchiveGiven = workerData;
const { db } = await connect(databaseUrl);
const clock = () => performance.now();
const timer = createTimer(clock);
const archive = createArchive({
  db,
  folder: record,
  now: () => new Date(),
  texts: createTextChecker(readThesaurus, record.asOf, timer),
  stopwatch: timer,
});
if (parentPort !== null) serve(parentPort);

/** One piece of work at a time: whoever gives it waits for the reply. */
function serve(port: MessagePort): void {
  const say = (reply: Reply) => port.postMessage(reply);
  port.on('message', async (work: Work) => {
    try {
      say(await doneBy(archive, work));
    } catch (error) {
      say({ kind: 'failed', error: faultOf(error) });
    }
  });
  say({ kind: 'ready' });
}

/** What the store was asked for counts as retrieval. */
const afterLookingUp = (spent: Spent, ms: number): Spent => ({
  ...spent,
  took: spent.took + ms,
  steps: { ...spent.steps, retrieval: (spent.steps.retrieval ?? 0) + ms },
});

async function doneBy({ checkerFor, checkerAgain }: Archive, work: Work): Promise<Reply> {
  switch (work.kind) {
    case 'check': {
      // Another text takes nothing of the archive.
      const asked = work.options.against === undefined ? work.text : '';
      const began = clock();
      const checker = await checkerFor(asked);
      const lookedUp = clock() - began;
      const { made, spent } = timer.time(() => checker.check(work.text, work.options));
      return { kind: 'checked', report: made, spent: afterLookingUp(spent, lookedUp) };
    }
    case 'origins':
      return { kind: 'traced', claims: originsIn(await checkerFor(work.text), work.text) };
    case 'why':
      return { kind: 'told', told: await toldBy(work) };
  }

  async function toldBy({ id, check }: Extract<Work, { kind: 'why' }>) {
    const then = tellOf(id, check, await checkerAgain(check.record));
    // What was consulted has changed: what is told is what would be answered today.
    return then.kind === 'changed' ? tellOf(id, check, await checkerFor(check.text)) : then;
  }
}
