/** How far a long job is, on one line of a terminal that is written over; nothing where standard error is none. */
import { basename } from 'node:path';
import { neutraliseInline } from '../../../reports/neutralise.js';
import type { Surroundings } from '../../command.js';

export interface Progress {
  show(words: string, done: number, of: number): void;
  /** Takes the line away, so that something else can be written. */
  clear(): void;
}

/** Milliseconds between two lines: nobody reads faster. */
const between = 100;
const columns = 78;

export function progressOn({ stderr }: Pick<Surroundings, 'stderr'>, clock: () => number): Progress {
  if (stderr.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  const begun = clock();
  let last = Number.NEGATIVE_INFINITY;
  let isShown = false;
  return {
    show(words, done, of) {
      const now = clock();
      if (now - last < between && done < of) return;
      last = now;
      const rate = done / Math.max(0.001, (now - begun) / 1000);
      const line = `${done}/${of}, ${rate.toFixed(1)} a second: ${neutraliseInline(words)}`;
      stderr.write(`\r\x1b[2K${line.slice(0, columns)}`);
      isShown = true;
    },
    clear() {
      if (isShown) stderr.write('\r\x1b[2K');
      isShown = false;
    },
  };
}

/** What is being read: of a path its last part. */
export const shortName = (name: string): string => (/^https?:/i.test(name) ? name : basename(name));
