/** Bolt, and its library for installations, each wrap an error of ours in one of theirs. */
const mostWrappings = 5;

/** The error at the bottom. */
export function reasonOf(error: unknown): unknown {
  let reason = error;
  for (let depth = 0; depth < mostWrappings; depth += 1) {
    const inner = reason instanceof Error && 'original' in reason ? reason.original : undefined;
    if (!(inner instanceof Error)) break;
    reason = inner;
  }
  return reason;
}
