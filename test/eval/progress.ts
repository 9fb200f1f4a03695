import type { Writable } from 'node:stream';

/** Told how far a piece of work has come. */
export type Progress = (work: string, done: number) => void;

/** Shows every hundredth step on one line of a terminal; elsewhere says nothing. */
export const progressOn = (stream: Writable & { readonly isTTY?: boolean }): Progress =>
  stream.isTTY === true
    ? (work, done) => {
        if (done % 100 === 0) stream.write(`\r\u001b[K${work}: ${done}`);
      }
    : () => undefined;

/** Clears that line. */
export const endProgress = (stream: Writable & { readonly isTTY?: boolean }): void => {
  if (stream.isTTY === true) stream.write('\r\u001b[K');
};
