/** Where the command keeps the checks that it made. Loaded by `check` once its answer is out, so it loads little. */
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import type { CheckOptions } from '../checking/check.js';
import type { Report } from '../checking/report.js';
import { checkMade } from '../desk/checks.js';
import { checksIn, keepCheck } from '../desk/keep-check.js';
import type { Invocation, Surroundings } from './command.js';
import { knowledgeFolder } from './knowledge.js';

/**
 * STET_DATA_DIR, where it is set; else the user's own folder for what programs remember between runs.
 * Source: XDG Base Directory Specification 0.8, which has relative paths ignored.
 */
export function dataFolder({ STET_DATA_DIR, XDG_STATE_HOME = '' }: Surroundings['env']): string {
  if (STET_DATA_DIR) return STET_DATA_DIR;
  const state = isAbsolute(XDG_STATE_HOME) ? XDG_STATE_HOME : join(homedir(), '.local', 'state');
  return join(state, 'stet');
}

/** An answer is as good where it cannot be remembered: `stet why` says so, and what to do. */
export function remember(
  asked: Pick<Invocation, 'options' | 'env'>,
  text: string,
  options: CheckOptions,
  report: Report,
): void {
  const check = checkMade(text, options, report, resolve(knowledgeFolder(asked)));
  try {
    keepCheck(checksIn(dataFolder(asked.env)), check, new Date());
  } catch {
    // A disk that is full, a folder that is not ours.
  }
}
