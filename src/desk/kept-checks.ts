/** The checks that are kept in a folder, read back. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CheckMade, Checks } from './checks.js';
import { format, isKept, keepCheck, type Limits, limits } from './keep-check.js';

const checkSchema = z.object({
  format: z.literal(format),
  text: z.string(),
  /** As they were given: whatever options a check has, it is made again with the same. */
  options: z.looseObject({ on: z.string().optional(), against: z.string().optional() }),
  record: z.object({ asOf: z.string(), digest: z.string() }),
  knowledge: z.string().optional(),
  claims: z.array(z.object({ start: z.number(), ids: z.array(z.string()) })),
});

/** Null where there is no such file any more, or it is none of ours, or damaged. */
function readCheck(path: string): { readonly check: CheckMade; readonly time: number } | null {
  try {
    const {
      format: _,
      knowledge,
      options,
      ...check
    } = checkSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    const { on, against, ...others } = options;
    return {
      check: {
        ...check,
        options: {
          ...others,
          ...(on === undefined ? {} : { on }),
          ...(against === undefined ? {} : { against }),
        },
        ...(knowledge === undefined ? {} : { knowledge }),
      },
      time: statSync(path).mtimeMs,
    };
  } catch {
    return null;
  }
}

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder).filter(isKept);
  } catch {
    return [];
  }
};

export interface FolderOptions {
  readonly now: () => Date;
  /** Told of a check that could not be kept. */
  readonly onFailure?: (error: unknown) => void;
  readonly limits?: Limits;
}

/** Checks in a folder. What cannot be read there is skipped. */
export function keptChecks(
  folder: string,
  { now, onFailure, limits: within = limits }: FolderOptions,
): Checks {
  return {
    remember(check) {
      try {
        keepCheck(folder, check, now(), within);
      } catch (error) {
        onFailure?.(error);
      }
    },
    all: () =>
      namesIn(folder)
        .flatMap((name) => readCheck(join(folder, name)) ?? [])
        .sort((a, b) => b.time - a.time || (a.check.text < b.check.text ? -1 : 1))
        .map(({ check }) => check),
  };
}
