/** Work that is asked for often and need be done only once for all who asked meanwhile. */

/** Of a rest between two turns, in milliseconds. */
const longestRest = 10_000;

export interface OneAtATime {
  /**
   * Resolves when a turn that began after this call has come to its end. One is in hand at most, and one waits: a thousand
   * calls meanwhile are one more turn. After a turn there is a rest of the same length, so that half of the time is left
   * to others.
   */
  ask(): Promise<void>;
  /** Takes no more turns; done when the one in hand is. */
  close(): Promise<void>;
}

/** @param turn is to catch what it throws: whoever asked is told nothing of it */
export function oneAtATime(turn: () => Promise<void>): OneAtATime {
  let inHand: Promise<void> | null = null;
  let waiting: Promise<void> | null = null;
  let restUntil = 0;
  let wakeUp = (): void => undefined;
  let closed = false;

  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      const left = Math.min(longestRest, restUntil - performance.now());
      if (left <= 0) return resolve();
      const timer = setTimeout(resolve, left);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const take = async (): Promise<void> => {
    const began = performance.now();
    await turn();
    const ended = performance.now();
    restUntil = ended + (ended - began);
  };
  const next = async (before: Promise<void> | null): Promise<void> => {
    await before;
    await rest();
    waiting = null;
    if (closed) return;
    inHand = take();
    await inHand;
    inHand = null;
  };
  return {
    ask() {
      if (closed) return Promise.resolve();
      waiting ??= next(inHand);
      return waiting;
    },
    async close() {
      closed = true;
      wakeUp();
      await inHand;
    },
  };
}
