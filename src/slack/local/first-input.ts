/** What comes in by standard input, before anything reads it. */
import type { Readable } from 'node:stream';

/**
 * Resolves with whether there is something to read: at the first bytes, or at the end without any. Nothing is taken out.
 * An input that stays open and silent leaves it unresolved.
 */
export function firstInput(input: Readable): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      const chunk: unknown = input.read();
      if (chunk === null) {
        if (!input.readableEnded) return;
        settle(false);
      } else {
        settle(true);
        input.unshift(chunk);
      }
    };
    const none = () => settle(false);
    const settle = (some: boolean) => {
      input.off('readable', look);
      input.off('end', none);
      input.off('error', none);
      resolve(some);
    };
    input.on('readable', look);
    input.on('end', none);
    input.on('error', none);
  });
}
