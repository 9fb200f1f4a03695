/** A thread's side: takes a piece of work, does it, answers. */
import type { MessagePort } from 'node:worker_threads';
import type { Checker } from '../../../checking/check.js';
import { originsIn } from '../../../checking/origins/claim-origins.js';
import { tellOf } from '../../tell-why.js';
import { faultOf, type Reply, type Work } from './said.js';

/** @param index of the checker's record, for the threads that are started after this one */
export function serve(port: MessagePort, checker: Checker, index?: SharedArrayBuffer): void {
  const say = (reply: Reply) => port.postMessage(reply);
  port.on('message', (work: Work) => {
    try {
      say(doneBy(checker, work));
    } catch (error) {
      say({ kind: 'failed', error: faultOf(error) });
    }
  });
  say({ kind: 'ready', index });
}

function doneBy(checker: Checker, work: Work): Reply {
  switch (work.kind) {
    case 'check':
      return { kind: 'checked', report: checker.check(work.text, work.options) };
    case 'origins':
      return { kind: 'traced', claims: originsIn(checker, work.text) };
    case 'why':
      return { kind: 'told', told: tellOf(work.id, work.check, checker) };
  }
}
