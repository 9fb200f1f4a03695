/** What was worked out about a statement, kept for as long as the statement is: it is held against many. */
import type { Read } from './passage.js';

export type Memo = <T>(make: (read: Read) => T, read: Read) => T;

export const memo: Memo = <T>(make: (read: Read) => T, read: Read): T => {
  // What is kept under a function is what that function made.
  if (read.known.has(make)) return read.known.get(make) as T;
  const value = make(read);
  read.known.set(make, value);
  return value;
};
