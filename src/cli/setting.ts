/** Settings that `check` needs before its answer: read from the environment, with no more loaded than that. */
import { CannotRun, type Surroundings } from './command.js';

/**
 * Whether checks are remembered for `stet why`: as STET_REMEMBER says, and where it says nothing, yes.
 * @throws {CannotRun} at any other value: who tries to switch it off is not to be misunderstood
 */
export function isRemembering({ STET_REMEMBER: value = '' }: Surroundings['env']): boolean {
  if (value === '' || value === 'on') return true;
  if (value === 'off') return false;
  throw new CannotRun(`STET_REMEMBER is on or off, not "${value}".`);
}
