/** What a subcommand is given and what it answers. */
import type { Readable, Writable } from 'node:stream';
import type { Options } from './options.js';

/** `nothing`: nothing found. `found`: findings at warning or above. `failed`: could not run. `interrupted`: by Ctrl-C, as shells have it. */
export const exit = { nothing: 0, found: 1, failed: 2, interrupted: 130 } as const;
export type ExitCode = (typeof exit)[keyof typeof exit];

/** The process around a command; passed in, so that a command reaches for nothing itself. */
export interface Surroundings {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Hears of the first Ctrl-C in place of the process, which the second one ends. Returns what stops it from hearing. */
  readonly onInterrupt?: (told: () => void) => () => void;
}

export interface Invocation extends Surroundings {
  /** The plain words after the name of the command. */
  readonly words: readonly string[];
  readonly options: Options;
}

/** @throws {CannotRun} where the command cannot do what was asked. */
export type Command = (invocation: Invocation) => Promise<ExitCode>;

/** Bad usage or input that cannot be read. The message says what was expected, what came and what to do. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}
