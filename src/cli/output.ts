/** Writing to the process's streams: at the reader's pace, and in colour only where it is wanted. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Surroundings } from './command.js';

/** Writes, and waits where the reader is slower than we are. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/**
 * Whether to write in colour: as FORCE_COLOR says, where it is set; else not where NO_COLOR is (https://no-color.org),
 * nor on a dumb terminal; else where the stream is a terminal.
 */
export function wantsColour({ stdout, env }: Pick<Surroundings, 'stdout' | 'env'>): boolean {
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  if (env.NO_COLOR) return false;
  return stdout.isTTY === true && env.TERM !== 'dumb';
}

/** Columns to fill: the terminal's, within reason; 100 where there is none. */
export const columnsOf = ({ stdout }: Pick<Surroundings, 'stdout'>): number =>
  Math.min(Math.max(stdout.columns ?? 100, 40), 140);
