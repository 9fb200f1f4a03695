/** What a form sets, by itself. */
import { type ChannelSettings, type Settings, shipped } from '../desk/settings/settings.js';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * A form says all that is to hold. What would hold anyway is left out, so that it goes on to follow the default.
 *
 * @param otherwise what holds without it; for the workspace's default, what Stet comes with
 * @returns null where nothing is of its own
 */
export function ownOf(chosen: ChannelSettings, otherwise: ChannelSettings = shipped): Settings | null {
  const sorted = { ...chosen, off: [...chosen.off].sort() };
  const others = new Map<string, unknown>(Object.entries(otherwise));
  const own = Object.entries(sorted).filter(([name, value]) => !same(value, others.get(name)));
  return own.length === 0 ? null : Object.fromEntries(own);
}
