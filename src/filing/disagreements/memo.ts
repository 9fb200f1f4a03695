/** What was worked out about a statement, kept for as long as the statement is: it is held against many. */
import type { Read } from './passage.js';

export type Memo = <T>(make: (read: Read) => T, read: Read) => T;

export function createMemo(): Memo {
  const known = new Map<unknown, WeakMap<Read, unknown>>();
  return <T>(make: (read: Read) => T, read: Read): T => {
    let made = known.get(make);
    if (made === undefined) {
      made = new WeakMap();
      known.set(make, made);
    }
    // What is kept under a function is what that function made.
    if (made.has(read)) return made.get(read) as T;
    const value = make(read);
    made.set(read, value);
    return value;
  };
}
