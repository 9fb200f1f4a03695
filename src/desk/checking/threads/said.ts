/** What goes between the threads: plain data, which is copied. One piece of work at a time, so that no answer needs a number. */
import type { CheckOptions } from '../../../checking/check.js';
import type { TracedClaim } from '../../../checking/origins/claim-origins.js';
import type { Report } from '../../../checking/report.js';
import type { CheckMade } from '../../checks.js';
import type { Telling } from '../../tell-why.js';
import type { Spent } from '../spent.js';

export type Work =
  | { readonly kind: 'check'; readonly text: string; readonly options: CheckOptions }
  | { readonly kind: 'origins'; readonly text: string }
  /** `id` is one that `check` gave. */
  | { readonly kind: 'why'; readonly id: string; readonly check: CheckMade };

export type Reply =
  /** The first, once there is a checker. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'checked'; readonly report: Report; readonly spent: Spent }
  | { readonly kind: 'told'; readonly told: Telling }
  | { readonly kind: 'traced'; readonly claims: readonly TracedClaim[] }
  | { readonly kind: 'failed'; readonly error: Fault };

/** An error by its parts: a copy of the object itself would lose its name. */
export interface Fault {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
}

export const faultOf = (error: unknown): Fault =>
  error instanceof Error
    ? {
        name: error.name,
        message: error.message,
        ...(error.stack === undefined ? {} : { stack: error.stack }),
      }
    : { name: 'Error', message: String(error) };

export function errorOf({ name, message, stack }: Fault): Error {
  const error = new Error(message);
  error.name = name;
  if (stack !== undefined) error.stack = stack;
  return error;
}
