/** A thread's side: takes a piece of work, does it, answers. */
import type { MessagePort } from 'node:worker_threads';
import type { Checker } from '../../../checking/check.js';
import { originsIn } from '../../../checking/origins/claim-origins.js';
import { tellOf } from '../../tell-why.js';
import { createTimer, type Timer } from '../spent.js';
import { faultOf, type Reply, type Work } from './said.js';

/** @param timer the watch that the checker was made with */
export function serve(
  port: MessagePort,
  checker: Checker,
  timer: Timer = createTimer(() => performance.now()),
): void {
  const say = (reply: Reply) => port.postMessage(reply);
  port.on('message', (work: Work) => {
    try {
      say(doneBy(checker, work, timer));
    } catch (error) {
      say({ kind: 'failed', error: faultOf(error) });
    }
  });
  say({ kind: 'ready' });
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
