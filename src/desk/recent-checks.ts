/** The latest checks of this process, in memory, before those that are kept elsewhere. */
import { type CheckMade, type Checks, idsOf } from './checks.js';

/** The most checks, and the most UTF-16 units of text in all; past either, the oldest is forgotten first. */
const most = 200;
const mostText = 5_000_000;

/** @param elsewhere where they are kept too, such as a folder that outlives the process */
export function recentChecks(elsewhere: Checks): Checks {
  let recent: CheckMade[] = [];
  return {
    remember(check) {
      if (idsOf(check).length === 0) return;
      const all = [check, ...recent].slice(0, most);
      let length = 0;
      recent = all.filter(({ text, options }) => {
        length += text.length + (options.against?.length ?? 0);
        return length <= mostText;
      });
      elsewhere.remember(check);
    },
    all: () => [...recent, ...elsewhere.all()],
  };
}
