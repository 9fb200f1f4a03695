/** Checks that wait while there is something more urgent. */
import { setTimeout } from 'node:timers/promises';
import type { Checking } from './checking.js';

/** Between two looks whether there is room, in milliseconds. */
const look = 20;

/**
 * The same checks, of which no more are begun than there is room for at the moment; what has begun goes on.
 *
 * @param room how many; it is to be more than nothing again some time
 */
export function heldBack<Held extends Checking>(checking: Held, room: () => number): Checking {
  let inHand = 0;
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    while (inHand >= room()) await setTimeout(look);
    inHand += 1;
    try {
      return await work();
    } finally {
      inHand -= 1;
    }
  };
  const held: Pick<Checking, 'check' | 'why' | 'origins'> = {
    check: (text, options, told) => inTurn(() => checking.check(text, options, told)),
    why: (typed, checks, whose) => inTurn(() => checking.why(typed, checks, whose)),
    origins: (text) => inTurn(() => checking.origins(text)),
  };
  // What the port has besides goes through as it is.
  return Object.create(checking, Object.getOwnPropertyDescriptors(held));
}
