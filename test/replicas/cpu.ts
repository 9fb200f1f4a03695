/** How much processor time processes have used, as Linux counts it. */
import { readdirSync, readFileSync } from 'node:fs';

/** Of `/proc/PID/stat`: Linux counts in hundredths of a second for whoever asks there (USER_HZ). */
const perSecond = 100;

/** Of a process, with those that it has started, ended ones too. Null where there is no `/proc`. In seconds. */
export function processorTime(pid: number): number | null {
  const all = processes();
  if (all === null) return null;
  const of = (one: number): number => {
    const children = [...all].filter(([, { parent }]) => parent === one).map(([child]) => child);
    return (all.get(one)?.ticks ?? 0) + children.reduce((sum, child) => sum + of(child), 0);
  };
  return of(pid) / perSecond;
}

function processes(): ReadonlyMap<number, { readonly parent: number; readonly ticks: number }> | null {
  let names: readonly string[];
  try {
    names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return null;
  }
  return new Map(
    names.flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        // The name of the program may hold anything; what follows its bracket does not. Fields by `man 5 proc`, from the third.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const ticks = [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0);
        return [[Number(name), { parent: Number(fields[1]), ticks }] as const];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    }),
  );
}
