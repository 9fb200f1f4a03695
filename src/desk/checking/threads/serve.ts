/** A thread's side: takes a piece of work, does it, answers. */
import type { MessagePort } from 'node:worker_threads';
import type { Checker } from '../../../checking/check.js';
import { originsIn } from '../../../checking/origins/claim-origins.js';
import { tellOf } from '../../tell-why.js';
import { createTimer, type Timer } from '../spent.js';
import { faultOf, type Reply, type Work } from './said.js';

export interface Served {
  /** The watch that the checker was made with. */
  readonly timer?: Timer;
  /** Of the checker's record, for the threads that are started after this one. */
  readonly index?: SharedArrayBuffer;
}

export function serve(
  port: MessagePort,
  checker: Checker,
  { timer = createTimer(() => performance.now()), index }: Served = {},
): void {
  const say = (reply: Reply) => port.postMessage(reply);
  port.on('message', (work: Work) => {
    try {
      say(doneBy(checker, work, timer));
    } catch (error) {
      say({ kind: 'failed', error: faultOf(error) });
    }
  });
  say({ kind: 'ready', index });
}

function doneBy(checker: Checker, work: Work, timer: Timer): Reply {
  switch (work.kind) {
    case 'check': {
      const { made, spent } = timer.time(() => checker.check(work.text, work.options));
      return { kind: 'checked', report: made, spent };
    }
    case 'origins':
      return { kind: 'traced', claims: originsIn(checker, work.text) };
    case 'why':
      return { kind: 'told', told: tellOf(work.id, work.check, checker) };
  }
}
